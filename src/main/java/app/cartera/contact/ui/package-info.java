/** How contacts look: the list, the page of one client, the form, and the control that picks a client anywhere. */
@NullMarked
package app.cartera.contact.ui;

import org.jspecify.annotations.NullMarked;
