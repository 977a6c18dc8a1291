/** What tables have in common: their columns and order, the menu of a row, and a figure in a cell. */
@NullMarked
package app.cartera.shared.ui.table;

import org.jspecify.annotations.NullMarked;
