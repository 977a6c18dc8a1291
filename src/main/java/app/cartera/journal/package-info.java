/** Every change a person makes: recorded once, here, so that it can be shown and undone. */
@NullMarked
package app.cartera.journal;

import org.jspecify.annotations.NullMarked;
