package app.cartera.project.imports;

import app.cartera.imports.LineFault;

/** Why a line of a file of projects cannot be imported, besides what can be wrong in any. */
public enum ProjectFault implements LineFault {
    UNKNOWN_CLIENT,
    /** Several clients have this name. */
    AMBIGUOUS_CLIENT,
    /** It is a contact, and no client. */
    NOT_A_CLIENT,
    ARCHIVED_CLIENT,
    UNKNOWN_STATUS,
    /** No person, or more than one, has this name and can be an owner. */
    UNKNOWN_OWNER,
    UNKNOWN_BUDGET_TYPE,
    /** A currency stands beside the budget which is not the one that the line has. */
    OTHER_CURRENCY,
    /** The budget has more decimals than its currency. */
    AMOUNT_TOO_FINE,
    /** There is an amount, and a type of budget that has none. */
    BUDGET_WITHOUT_LIMIT,
    /** It is due before it starts. */
    DATES_REVERSED,
    /** Another project has the code. */
    CODE_TAKEN,
    /** Another line before has the code. */
    CODE_TWICE
}
