/** What admins do to the accounts of people, as the journal tells it and takes it back. */
@NullMarked
package app.cartera.account;

import org.jspecify.annotations.NullMarked;
