/** What somebody who tries Cartera finds in it: real projects of a public data set, and an account for each role. */
@NullMarked
package app.cartera.demo;

import org.jspecify.annotations.NullMarked;
