/** What every feature needs and no feature owns. */
@NullMarked
package app.cartera.shared;

import org.jspecify.annotations.NullMarked;
