package app.cartera.contact;

/** What repeats the names of contacts, to sort by them. */
public interface KeepsContactNames {

    /** The contact, which is locked, has this name now, folded. Called in the transaction of the change itself. */
    void renamed(long contactId, String nameKey);
}
