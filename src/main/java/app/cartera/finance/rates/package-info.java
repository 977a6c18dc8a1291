/** The company currency, and the exchange rates by which amounts in others are converted into it. */
@NullMarked
package app.cartera.finance.rates;

import org.jspecify.annotations.NullMarked;
