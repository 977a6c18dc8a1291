/** Measures the services on many projects; bin/bench starts it. */
@NullMarked
package app.cartera.bench;

import org.jspecify.annotations.NullMarked;
