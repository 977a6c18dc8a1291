package app.cartera.access;

/** What repeats the names of people, to sort by them. */
public interface KeepsUserNames {

    /** The person has this name now, folded. Called in the transaction of the change itself. */
    void renamed(long userId, String nameKey);
}
