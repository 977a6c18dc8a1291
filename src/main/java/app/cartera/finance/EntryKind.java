package app.cartera.finance;

/** On which side an entry counts. */
public enum EntryKind {
    REVENUE,
    COST
}
