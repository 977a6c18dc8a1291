/** Contacts from files. */
@NullMarked
package app.cartera.contact.imports;

import org.jspecify.annotations.NullMarked;
