/** How a file of projects is chosen, explained, checked and imported. */
@NullMarked
package app.cartera.project.imports.ui;

import org.jspecify.annotations.NullMarked;
