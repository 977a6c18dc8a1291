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
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to many projects. Each kind of change is one record here: it names the fields and gives the value
 * they get. Finding, counting, locking, writing, recording and undoing them is the same for all.
 */
public sealed interface BulkChange extends Serializable {

    /** What the journal calls it. */
    OperationKind kind();

    /** What it changes. */
    List<BulkField> fields();

    /** The value a field gets, from the one it has; both as the journal writes them. */
    @Nullable
    String after(@Nullable String before);

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

    /** Gives the projects this client. */
    record AssignClient(long clientId) implements BulkChange {

        @Override
        public OperationKind kind() {
            return OperationKind.ASSIGN_CLIENT;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(BulkColumn.CLIENT);
        }

        @Override
        public String after(@Nullable String before) {
            return String.valueOf(clientId);
        }
    }

    /** Leaves the projects without a client. */
    record RemoveClient() implements BulkChange {

        @Override
        public OperationKind kind() {
            return OperationKind.REMOVE_CLIENT;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(BulkColumn.CLIENT);
        }

        @Override
        public @Nullable String after(@Nullable String before) {
            return null;
        }
    }

    /** Brings the projects into this status. */
    record ChangeStatus(ProjectStatus status) implements BulkChange {

        @Override
        public OperationKind kind() {
            return OperationKind.CHANGE_STATUS;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(BulkColumn.STATUS);
        }

        @Override
        public String after(@Nullable String before) {
            return status.name();
        }

        @Override
        public boolean sparesClosed() {
            return false;
        }
    }

    /** Makes this person the owner of the projects; nobody for null. */
    record SetOwner(@Nullable Long ownerId) implements BulkChange {

        @Override
        public OperationKind kind() {
            return OperationKind.SET_OWNER;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(BulkColumn.OWNER);
        }

        @Override
        public @Nullable String after(@Nullable String before) {
            return ownerId == null ? null : ownerId.toString();
        }
    }

    /** Sets one of the dates; none for null. */
    record SetDate(ProjectDate which, @Nullable LocalDate date) implements BulkChange {

        @AssertTrue
        public boolean isOfThisAge() {
            return date == null || ThisAge.has(date);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.SET_DATE;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(which.column);
        }

        @Override
        public @Nullable String after(@Nullable String before) {
            return date == null ? null : date.toString();
        }
    }

    /** Moves dates by so many days, into the past where negative. */
    record MoveDates(
            @NotEmpty List<ProjectDate> which,
            @Min(-LONGEST) @Max(LONGEST) int days) implements BulkChange {

        /** So many days at most, into either direction. */
        public static final int LONGEST = 36_500;

        @Override
        public OperationKind kind() {
            return OperationKind.MOVE_DATES;
        }

        @Override
        public List<BulkField> fields() {
            return which.stream().<BulkField>map(date -> date.column).toList();
        }

        @Override
        public @Nullable String after(@Nullable String before) {
            return before == null
                    ? null
                    : LocalDate.parse(before).plusDays(days).toString();
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
        public OperationKind kind() {
            return OperationKind.SET_BILLABLE;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(BulkColumn.BILLABLE);
        }

        @Override
        public String after(@Nullable String before) {
            return String.valueOf(billable);
        }
    }

    /** Puts a tag on the projects; it comes into being if there is none of this name. */
    record AddTag(
            @NotBlank @Size(max = ProjectForm.LONGEST_TAG) String tag) implements BulkChange {

        public AddTag {
            tag = Typed.name(tag);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.ADD_TAG;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(new BulkTag(tag));
        }

        @Override
        public String after(@Nullable String before) {
            return "true";
        }
    }

    /** Takes a tag off the projects. */
    record RemoveTag(String tag) implements BulkChange {

        @Override
        public OperationKind kind() {
            return OperationKind.REMOVE_TAG;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(new BulkTag(tag));
        }

        @Override
        public @Nullable String after(@Nullable String before) {
            return null;
        }
    }

    /** Puts the projects away, out of the usual lists. */
    record Archive() implements BulkChange {

        @Override
        public OperationKind kind() {
            return OperationKind.ARCHIVE;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(BulkColumn.ARCHIVED);
        }

        @Override
        public String after(@Nullable String before) {
            return "true";
        }

        @Override
        public boolean sparesClosed() {
            return false;
        }
    }

    /** Brings archived projects back. */
    record Restore() implements BulkChange {

        @Override
        public OperationKind kind() {
            return OperationKind.RESTORE;
        }

        @Override
        public List<BulkField> fields() {
            return List.of(BulkColumn.ARCHIVED);
        }

        @Override
        public String after(@Nullable String before) {
            return "false";
        }

        @Override
        public boolean sparesClosed() {
            return false;
        }
    }
}
