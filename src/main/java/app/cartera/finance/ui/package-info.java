/** The looks of what projects bring and cost. */
@NullMarked
package app.cartera.finance.ui;

import org.jspecify.annotations.NullMarked;
