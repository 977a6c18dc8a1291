/** How rates are listed, typed and imported. */
@NullMarked
package app.cartera.finance.rates.ui;

import org.jspecify.annotations.NullMarked;
