/** Files that records are imported from: kept, looked at, read a stretch at a time, and remembered. */
@NullMarked
package app.cartera.imports;

import org.jspecify.annotations.NullMarked;
