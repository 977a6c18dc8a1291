/** Who may sign in, and what each role may see and do. */
@NullMarked
package app.cartera.access;

import org.jspecify.annotations.NullMarked;
