package app.cartera.contact.imports;

import app.cartera.imports.LineFault;

/** Why a line of a file of contacts cannot be imported, besides what can be wrong in any. */
public enum ContactFault implements LineFault {
    UNKNOWN_COUNTRY
}
