/** How history looks: what was done to a record, and what somebody else did while one was typing. */
@NullMarked
package app.cartera.journal.ui;

import org.jspecify.annotations.NullMarked;
