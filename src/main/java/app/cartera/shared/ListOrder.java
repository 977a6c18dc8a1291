package app.cartera.shared;

import org.jspecify.annotations.Nullable;

/**
 * An order of a list that an index has: the records in use or the archived ones, by a column of theirs or of the table beside
 * them, those that are equal by id. All of it goes in one direction, so that the index can be read backwards.
 *
 * @param beside whether the column is of the table beside the records', see {@link Conditions}
 */
public record ListOrder(boolean beside, String column, String index, boolean descending) {

    public ListOrder(String column, String index, boolean descending) {
        this(false, column, index, descending);
    }

    boolean isByName() {
        return column.equals("name_key");
    }

    /**
     * @param id the column with the id of the record
     * @param first a column that has one value in all records that are read, or null: an index that begins with it may have them
     *     in this order, which H2 sees only if it is told
     */
    String sql(String id, @Nullable String first) {
        var table = beside ? "o" : "r";
        var columns = (first == null ? "" : "r." + first + "%1$s, ") + table + ".archived%1$s, " + table + "." + column
                + "%1$s, " + id + "%1$s";
        return " order by " + columns.formatted(descending ? " desc" : "");
    }
}
