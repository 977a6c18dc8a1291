/** The packaged application measured from outside: how it starts, what a visit costs, and how many people it bears. */
@NullMarked
package app.cartera.bench.load;

import org.jspecify.annotations.NullMarked;
