/** Figures as a picture, and as a table for those who want to read them. */
@NullMarked
package app.cartera.shared.ui.chart;

import org.jspecify.annotations.NullMarked;
