package app.cartera.imports;

/** Why a line of a file cannot be imported, whatever the file is of. */
public enum RecordFault implements LineFault {
    /** It has more cells than there are columns. */
    MORE_CELLS,
    NO_NAME,
    TOO_LONG,
    NOT_AN_EMAIL,
    NOT_A_PHONE,
    NOT_A_WEB_ADDRESS,
    NOT_A_DATE,
    NOT_AN_AMOUNT,
    NEGATIVE_AMOUNT,
    NOT_YES_OR_NO,
    UNKNOWN_CURRENCY,
    /** The spreadsheet shows what a formula fails with. */
    FAILED_FORMULA
}
