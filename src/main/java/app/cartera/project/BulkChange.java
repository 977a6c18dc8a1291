package app.cartera.project;

import app.cartera.journal.OperationKind;
import app.cartera.shared.ThisAge;
import app.cartera.shared.Typed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to many projects. Each kind of change is one record here: it names the fields and gives the value
 * they get. Finding, counting, locking, writing, recording and undoing them is the same for all.
 */
public sealed interface BulkChange extends Serializable {

    /** What it is to a project. */
    Setting setting();

    /** What the journal calls it. */
    default OperationKind kind() {
        return setting().kind();
    }

    /** What it changes. */
    default List<BulkField> fields() {
        return setting().fields();
    }

    /** The value a field gets, from the one it has; both as the journal writes them. */
    default @Nullable String after(@Nullable String before) {
        return setting().after().apply(before);
    }

    /** Whether the value a field gets depends on the one it has. Fields without a value are left alone then. */
    default boolean isRelative() {
        return false;
    }

    /** Whether it can be made of a project with these values, by the names of the fields. */
    default boolean isPossible(Map<String, String> values) {
        return true;
    }

    /** Closed projects are left alone unless a person asks for them; some changes are such an asking. */
    default boolean sparesClosed() {
        return true;
    }

    /**
     * What a change is to a project.
     *
     * @param kind what the journal calls it
     * @param fields what it changes
     * @param after the value a field gets, from the one it has
     */
    record Setting(OperationKind kind, List<BulkField> fields, UnaryOperator<@Nullable String> after) {

        /** Gives the field this value, whichever it has. */
        static Setting of(OperationKind kind, BulkField field, @Nullable String value) {
            return new Setting(kind, List.of(field), before -> value);
        }
    }

    /** Gives the projects this client. */
    record AssignClient(long clientId) implements BulkChange {

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.ASSIGN_CLIENT, BulkColumn.CLIENT, String.valueOf(clientId));
        }
    }

    /** Leaves the projects without a client. */
    record RemoveClient() implements BulkChange {

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.REMOVE_CLIENT, BulkColumn.CLIENT, null);
        }
    }

    /** Brings the projects into this status. */
    record ChangeStatus(ProjectStatus status) implements BulkChange {

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.CHANGE_STATUS, BulkColumn.STATUS, status.name());
        }

        @Override
        public boolean sparesClosed() {
            return false;
        }
    }

    /** Makes this person the owner of the projects; nobody for null. */
    record SetOwner(@Nullable Long ownerId) implements BulkChange {

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.SET_OWNER, BulkColumn.OWNER, ownerId == null ? null : ownerId.toString());
        }
    }

    /** Sets one of the dates; none for null. */
    record SetDate(ProjectDate which, @Nullable LocalDate date) implements BulkChange {

        @AssertTrue
        public boolean isOfThisAge() {
            return date == null || ThisAge.has(date);
        }

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.SET_DATE, which.column, date == null ? null : date.toString());
        }
    }

    /** Moves dates by so many days, into the past where negative. */
    record MoveDates(
            @NotEmpty List<ProjectDate> which,
            @Min(-LONGEST) @Max(LONGEST) int days) implements BulkChange {

        /** So many days at most, into either direction. */
        public static final int LONGEST = 36_500;

        @Override
        public Setting setting() {
            return new Setting(
                    OperationKind.MOVE_DATES,
                    which.stream().<BulkField>map(date -> date.column).toList(),
                    before -> before == null
                            ? null
                            : LocalDate.parse(before).plusDays(days).toString());
        }

        /** No date leaves this age. */
        @Override
        public boolean isPossible(Map<String, String> values) {
            return fields().stream()
                    .map(field -> values.get(field.name()))
                    .filter(Objects::nonNull)
                    .allMatch(before -> ThisAge.has(LocalDate.parse(before).plusDays(days)));
        }

        @Override
        public boolean isRelative() {
            return true;
        }
    }

    /** Makes the projects billable, or not. */
    record SetBillable(boolean billable) implements BulkChange {

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.SET_BILLABLE, BulkColumn.BILLABLE, String.valueOf(billable));
        }
    }

    /** Puts a tag on the projects; it comes into being if there is none of this name. */
    record AddTag(
            @NotBlank @Size(max = ProjectForm.LONGEST_TAG) String tag) implements BulkChange {

        public AddTag {
            tag = Typed.name(tag);
        }

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.ADD_TAG, new BulkTag(tag), "true");
        }
    }

    /** Takes a tag off the projects. */
    record RemoveTag(String tag) implements BulkChange {

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.REMOVE_TAG, new BulkTag(tag), null);
        }
    }

    /** Puts the projects away, out of the usual lists. */
    record Archive() implements BulkChange {

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.ARCHIVE, BulkColumn.ARCHIVED, "true");
        }

        @Override
        public boolean sparesClosed() {
            return false;
        }
    }

    /** Brings archived projects back. */
    record Restore() implements BulkChange {

        @Override
        public Setting setting() {
            return Setting.of(OperationKind.RESTORE, BulkColumn.ARCHIVED, "false");
        }

        @Override
        public boolean sparesClosed() {
            return false;
        }
    }
}
