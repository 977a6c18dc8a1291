/** Projects: whose they are, in what state, and what was agreed; and changing many of them at once. */
@NullMarked
package app.cartera.project;

import org.jspecify.annotations.NullMarked;
