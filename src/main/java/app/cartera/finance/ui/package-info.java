/** How money over projects and currencies looks. */
@NullMarked
package app.cartera.finance.ui;

import org.jspecify.annotations.NullMarked;
