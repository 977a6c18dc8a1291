/** The menu that exports a list, and the progress of that. */
@NullMarked
package app.cartera.sheet.ui;

import org.jspecify.annotations.NullMarked;
