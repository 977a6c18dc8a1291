package app.cartera.contact;

/** What a contact is to the firm; one contact may be both. */
public enum ContactType {
    CLIENT,
    VENDOR
}
