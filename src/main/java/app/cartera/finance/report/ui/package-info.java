/** How the client report is chosen, shown and exported. */
@NullMarked
package app.cartera.finance.report.ui;

import org.jspecify.annotations.NullMarked;
