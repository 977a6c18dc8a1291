package app.cartera.project;

import java.util.List;

/** What a bulk change would do with a project, or why it leaves it alone. */
public enum BulkOutcome {
    /** It changes. */
    CHANGES,
    /** It is already as the change would make it. */
    ALREADY,
    /** It is archived: only restored projects change. */
    ARCHIVED,
    /** It is closed, and closed ones were not asked for. */
    CLOSED,
    /** A date would be of another age. */
    DATE_OUTSIDE,
    /** It would be due before it starts. */
    DATES_REVERSED;

    /** Why a project is left alone; of several reasons the first is told. */
    static final List<BulkOutcome> REASONS = List.of(ALREADY, ARCHIVED, CLOSED, DATE_OUTSIDE, DATES_REVERSED);
}
