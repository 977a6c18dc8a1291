package app.cartera.project;

import app.cartera.journal.OperationKind;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is to be done to many projects: one field gets one value. */
public sealed interface BulkChange extends Serializable {

    /** Gives the projects this client. */
    record AssignClient(long clientId) implements BulkChange {}

    /** Leaves the projects without a client. */
    record RemoveClient() implements BulkChange {}

    /** Brings the projects into this status. */
    record ChangeStatus(ProjectStatus status) implements BulkChange {}

    /** What the journal calls it. */
    default OperationKind kind() {
        return switch (this) {
            case AssignClient assign -> OperationKind.ASSIGN_CLIENT;
            case RemoveClient remove -> OperationKind.REMOVE_CLIENT;
            case ChangeStatus change -> OperationKind.CHANGE_STATUS;
        };
    }

    /** Closed projects are left alone unless a person asks for them; a change of status is such an asking. */
    default boolean sparesClosed() {
        return !(this instanceof ChangeStatus);
    }

    /** The field it sets. */
    default BulkField field() {
        return this instanceof ChangeStatus ? BulkField.STATUS : BulkField.CLIENT;
    }

    /** The value it sets, as the journal writes it. */
    default @Nullable String value() {
        return switch (this) {
            case AssignClient(var clientId) -> String.valueOf(clientId);
            case RemoveClient remove -> null;
            case ChangeStatus(var status) -> status.name();
        };
    }
}
