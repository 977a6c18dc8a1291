package app.cartera.finance.imports;

import app.cartera.imports.LineFault;

/** Why a line of a file of entries cannot be imported, besides what can be wrong in any. */
public enum EntryFault implements LineFault {
    NO_PROJECT,
    UNKNOWN_PROJECT,
    /** Several projects have this name. */
    AMBIGUOUS_PROJECT,
    /** It is of another project than the one that is imported into. */
    OTHER_PROJECT,
    /** It was another one that the line named when the file was previewed, or none. */
    RENAMED_PROJECT,
    CLOSED_PROJECT,
    ARCHIVED_PROJECT,
    NO_DATE,
    /** It has more digits than an amount can have before the decimals. */
    AMOUNT_TOO_LARGE,
    /** It has more decimals than its currency. */
    AMOUNT_TOO_FINE,
    /** A currency stands beside the amount which is not the one that the line or its project has. */
    OTHER_CURRENCY,
    /** It has the currency of its project, which became another one after the preview. */
    CURRENCY_CHANGED,
    UNKNOWN_KIND
}
