/** Imports entries from files of other programs: reads what they say, tells what that would do, and does it. */
@NullMarked
package app.cartera.finance.imports;

import org.jspecify.annotations.NullMarked;
