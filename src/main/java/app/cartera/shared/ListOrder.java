package app.cartera.shared;

import org.jspecify.annotations.Nullable;

/**
 * An order of a list that an index has: the records in use or the archived ones, by a column, those that are equal by id.
 * Or all records by a column of another table that has one row for each of them and, by convention, refers to the records of
 * table {@code x} by {@code x_id}. All of it goes in one direction, so that the index can be read backwards.
 *
 * @param beside the other table; null where the column is the list's own
 */
public record ListOrder(@Nullable String beside, String column, String index, boolean descending) {

    public ListOrder(String column, String index, boolean descending) {
        this(null, column, index, descending);
    }

    boolean isByName() {
        return column.equals("name_key");
    }

    /** What to select from so that the records come in this order. */
    String walk(String table) {
        // An outer join, lest H2 begins with the records.
        return beside == null
                ? "%s r use index (%s)".formatted(table, index)
                : "%s o use index (%s) left join %s r on r.id = o.%s_id".formatted(beside, index, table, table);
    }

    /** What to join to the records so that they can be sorted. */
    String joined(String table) {
        return beside == null ? "" : " left join %s o on o.%s_id = r.id".formatted(beside, table);
    }

    /**
     * @param first a column that has one value in all records that are read, or null: an index that begins with it may have them
     *     in this order, which H2 sees only if it is told
     */
    String sql(String table, @Nullable String first) {
        var own = beside == null ? "r.archived%%1$s, r.%s%%1$s, r.id%%1$s" : "o.%s%%1$s, o." + table + "_id%%1$s";
        var columns = (first == null ? "" : "r." + first + "%%1$s, ") + own;
        return " order by " + columns.formatted(column).formatted(descending ? " desc" : "");
    }
}
