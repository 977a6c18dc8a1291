package app.cartera.imports;

import java.util.List;
import java.util.Set;

/** What a column of a file can say of the record that each line is; an enum of the feature that has the records. */
public interface ColumnMeaning {

    /** What its cells hold. */
    enum Kind {
        /** The column is passed over. */
        NOTHING,
        TEXT,
        /** Text that is no mere yes or no. */
        NAME,
        DAY,
        AMOUNT,
        FLAG
    }

    /**
     * What is known of such columns.
     *
     * @param kind what their cells hold
     * @param field the component of the form that they fill, as it is called there; empty for none
     * @param titles those they have, in Spanish and English, the surest first
     */
    record Known(Kind kind, String field, List<String> titles) {}

    Known known();

    /** Whether each record must have it. */
    boolean isNeeded();

    /** Words that make a title say something of another thing, and not of the record. */
    Set<String> otherThings();

    /** Whether a title can say it in a table that has all of these. */
    default boolean isSaidBy(String title, List<String> all) {
        return true;
    }

    default Kind kind() {
        return known().kind();
    }

    default String field() {
        return known().field();
    }

    default List<String> titles() {
        return known().titles();
    }
}
