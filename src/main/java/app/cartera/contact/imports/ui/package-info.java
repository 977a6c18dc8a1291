/** How a file of contacts is chosen, explained, checked and imported. */
@NullMarked
package app.cartera.contact.imports.ui;

import org.jspecify.annotations.NullMarked;
