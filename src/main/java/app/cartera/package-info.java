/** Cartera: whose project is whose, and what each client brings. One package a feature, and its screens in {@code ui}. */
@NullMarked
package app.cartera;

import org.jspecify.annotations.NullMarked;
