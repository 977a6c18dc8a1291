package app.cartera.finance.imports;

/** What a column of a file says of an entry. */
public enum ColumnRole {
    IGNORED,
    /** The code of its project, or the name of it. */
    PROJECT,
    DATE,
    /** An amount of revenue; negative for what takes back. */
    REVENUE,
    /** An amount of costs; negative for what takes back. */
    COSTS,
    /** An amount whose kind another column tells, or its sign: below zero it is a cost. */
    AMOUNT,
    /** Whether {@link #AMOUNT} is revenue or a cost. */
    KIND,
    CATEGORY,
    CURRENCY,
    TEXT,
    REFERENCE;

    public boolean isAmount() {
        return this == REVENUE || this == COSTS || this == AMOUNT;
    }

    /** Whether more than one column can have it. */
    boolean isForMany() {
        return isAmount() || this == IGNORED;
    }
}
