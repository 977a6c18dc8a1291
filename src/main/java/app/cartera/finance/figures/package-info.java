/** What figures are made of: amounts, the days they are of, and to whom they count. */
@NullMarked
package app.cartera.finance.figures;

import org.jspecify.annotations.NullMarked;
