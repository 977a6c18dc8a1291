/** Contacts: the clients and vendors of the firm. */
@NullMarked
package app.cartera.contact;

import org.jspecify.annotations.NullMarked;
