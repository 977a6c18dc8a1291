/** The totals that are kept of projects, clients and all of them together, and what keeps them right. */
@NullMarked
package app.cartera.finance.totals;

import org.jspecify.annotations.NullMarked;
