package app.cartera.shared;

import static app.cartera.shared.Conditions.BESIDE;
import static app.cartera.shared.Conditions.RECORD;

import app.cartera.shared.Conditions.Condition;
import app.cartera.shared.Conditions.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in SQL from where the records of a list are read, and which: one of two tables first, the records' own or the one
 * beside it, and the other only if something is asked of it.
 *
 * @param source the condition that they come from; null to read all
 * @param order in which all are walked, or what comes from the source is sorted; null for none
 */
record ListQuery(
        Conditions conditions,
        @Nullable Condition source,
        @Nullable ListOrder order) {

    /** The id of each record. */
    String ids() {
        return sql(isBesideFirst() ? idBeside() : RECORD + ".id");
    }

    String sql(String selected) {
        var checks =
                checked().stream().map(condition -> condition.check(first())).toList();
        var where = checks.isEmpty() ? "" : " where " + String.join(" and ", checks);
        return selected + " from " + from() + joined() + where;
    }

    /** In the order, if there is one. */
    String sorted() {
        return order == null
                ? ""
                : order.sql(order.beside() ? idBeside() : RECORD + ".id", source == null ? null : source.column());
    }

    List<Object> values() {
        var values = new ArrayList<Object>();
        if (source != null && source.isExact()) {
            values.addAll(source.values());
        }
        checked().forEach(condition -> values.addAll(condition.values()));
        return values;
    }

    /** What the source does not see to. */
    private List<Condition> checked() {
        return conditions.all.stream()
                .filter(condition -> condition != source || !condition.isExact())
                .toList();
    }

    private String from() {
        if (source != null) {
            return source.from();
        } else if (order == null) {
            return conditions.counted;
        } else {
            return "%s %s use index (%s)"
                    .formatted(isBesideFirst() ? conditions.beside : conditions.table, first(), order.index());
        }
    }

    /** An outer join, lest a database begins with all rows of the other table. */
    private String joined() {
        if (isBesideFirst()) {
            return isAsked(Place.RECORD) || order != null && !order.beside()
                    ? " left join %s r on r.id = %s".formatted(conditions.table, idBeside())
                    : "";
        } else {
            return isAsked(Place.BESIDE) || order != null && order.beside()
                    ? " left join %s o on %s = r.id".formatted(conditions.beside, idBeside())
                    : "";
        }
    }

    private boolean isAsked(Place place) {
        return checked().stream().anyMatch(condition -> condition.place() == place);
    }

    boolean isBesideFirst() {
        return source == null ? order != null && order.beside() : source.place() == Place.BESIDE;
    }

    private String first() {
        return isBesideFirst() ? BESIDE : RECORD;
    }

    private String idBeside() {
        return BESIDE + "." + conditions.table + "_id";
    }
}
