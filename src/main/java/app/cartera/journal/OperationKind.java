package app.cartera.journal;

/** What a person did. */
public enum OperationKind {
    CREATE,
    EDIT,
    ARCHIVE,
    RESTORE,
    DELETE,
    ASSIGN_CLIENT,
    REMOVE_CLIENT,
    CHANGE_STATUS,
    UNDO;

    /** Whether there is something to go back to. */
    boolean undoable() {
        return switch (this) {
            case EDIT, ASSIGN_CLIENT, REMOVE_CLIENT, CHANGE_STATUS, UNDO -> true;
            case CREATE, ARCHIVE, RESTORE, DELETE -> false;
        };
    }
}
