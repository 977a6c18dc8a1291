package app.cartera.finance.figures;

/** To which client the entries of a project count that has changed its client. */
public enum Attribution {
    /** To the one it has today. */
    TODAY,
    /** To the one it had on the entry's date; before it had any, to the first it got. */
    THEN
}
