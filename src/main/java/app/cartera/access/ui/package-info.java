/** Signing in, setting up, and the people of the firm on the screen. */
@NullMarked
package app.cartera.access.ui;

import org.jspecify.annotations.NullMarked;
