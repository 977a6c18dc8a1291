package app.cartera.finance.imports;

import app.cartera.imports.ColumnMeaning.Kind;

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

    /** What its cells hold. */
    Kind kind() {
        return switch (this) {
            case IGNORED -> Kind.NOTHING;
            case DATE -> Kind.DAY;
            case REVENUE, COSTS, AMOUNT -> Kind.AMOUNT;
            case PROJECT, KIND, CATEGORY, CURRENCY, TEXT, REFERENCE -> Kind.TEXT;
        };
    }

    public boolean isAmount() {
        return kind() == Kind.AMOUNT;
    }

    /** Whether more than one column can have it. */
    boolean isForMany() {
        return isAmount() || this == IGNORED;
    }
}
