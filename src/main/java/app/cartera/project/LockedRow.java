package app.cartera.project;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a bulk change needs to know of a project, read under a lock that holds until it is done.
 *
 * @param columns the values by the names of the fields, as the journal writes them; those without a value are left out
 */
record LockedRow(long id, int version, Map<String, String> columns) {

    boolean isClosed() {
        return ProjectStatus.CLOSED.name().equals(columns.get(BulkColumn.STATUS.name()));
    }

    boolean isArchived() {
        return Boolean.parseBoolean(columns.get(BulkColumn.ARCHIVED.name()));
    }

    Optional<LocalDate> date(ProjectDate which) {
        return Optional.ofNullable(columns.get(which.column.name())).map(LocalDate::parse);
    }
}
