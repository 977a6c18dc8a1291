package app.cartera.journal;

import app.cartera.access.Role;

/** What a person did. */
public enum OperationKind {
    CREATE,
    EDIT,
    ARCHIVE,
    RESTORE,
    MERGE,
    DELETE,
    ASSIGN_CLIENT,
    REMOVE_CLIENT,
    CHANGE_STATUS,
    SET_OWNER,
    SET_DATE,
    MOVE_DATES,
    SET_BILLABLE,
    ADD_TAG,
    REMOVE_TAG,
    POST,
    REMOVE,
    SET_CATEGORY,
    IMPORT,
    SET_PASSWORD,
    UNDO;

    /** From which role on people are told that this can be done. */
    Role toldFrom() {
        return this == SET_PASSWORD ? RecordType.USER.toldFrom() : Role.VIEWER;
    }

    /** Whether there is something to go back to, where it was done to records of this type. */
    boolean undoable(RecordType type) {
        return switch (this) {
            case CREATE, DELETE -> type == RecordType.RATE;
            case SET_PASSWORD -> false;
            case IMPORT -> !type.isSetting();
            default -> true;
        };
    }
}
