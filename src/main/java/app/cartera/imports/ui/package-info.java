/** The steps in which a file is chosen, explained, checked and imported. */
@NullMarked
package app.cartera.imports.ui;

import org.jspecify.annotations.NullMarked;
