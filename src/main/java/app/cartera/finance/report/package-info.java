/** The client report: what each client brings, in the order and of the period asked for. */
@NullMarked
package app.cartera.finance.report;

import org.jspecify.annotations.NullMarked;
