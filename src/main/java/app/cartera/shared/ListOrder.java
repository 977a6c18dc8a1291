package app.cartera.shared;

/**
 * An order of a list that an index has: the records in use or the archived ones, by a column, those that are equal by id.
 * All of it goes in one direction, so that the index can be read backwards.
 */
public record ListOrder(String column, String index, boolean descending) {

    boolean isByName() {
        return column.equals("name_key");
    }

    String sql() {
        var direction = descending ? " desc" : "";
        return " order by r.archived%1$s, r.%2$s%1$s, r.id%1$s".formatted(direction, column);
    }
}
