package app.cartera.shared.ui;

import org.jspecify.annotations.Nullable;

/** Where the page of a contact is, to which pages of all features lead. */
public final class ContactAddress {

    private ContactAddress() {}

    public static String of(@Nullable Long contactId) {
        return "finance/contacts/" + contactId;
    }
}
