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

    Kind kind();

    /** The component of the form that it fills, as it is called there. */
    String field();

    /** Whether each record must have it. */
    boolean isNeeded();

    /** Words that make a title say something of another thing, and not of the record. */
    Set<String> otherThings();

    /** Titles that such columns have, in Spanish and English, the surest first. */
    List<String> titles();
}
