/** Projects from files. */
@NullMarked
package app.cartera.project.imports;

import org.jspecify.annotations.NullMarked;
