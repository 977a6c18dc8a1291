/** How a file of entries is chosen, explained, checked and imported. */
@NullMarked
package app.cartera.finance.imports.ui;

import org.jspecify.annotations.NullMarked;
