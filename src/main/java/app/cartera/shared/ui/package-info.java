/** The shell of the application, and the pieces that look the same on every screen. */
@NullMarked
package app.cartera.shared.ui;

import org.jspecify.annotations.NullMarked;
