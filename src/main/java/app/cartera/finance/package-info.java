/** Money over projects and currencies. */
@NullMarked
package app.cartera.finance;

import org.jspecify.annotations.NullMarked;
