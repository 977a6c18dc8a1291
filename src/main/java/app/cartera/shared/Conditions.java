package app.cartera.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a list must fulfil, as SQL on their table with the alias {@code r}. By convention the words of table
 * {@code x} are in {@code x_word}, and refer to it by {@code x_id}.
 */
public final class Conditions {

    /** Sorts after every letter, in Java's order and in that of Unicode. */
    private static final String LAST = "\uffff";

    final String table;
    final String counted;
    final List<Condition> all = new ArrayList<>();
    boolean spread;

    public Conditions(String table) {
        this.table = table;
        this.counted = table + " r";
    }

    /** @param index has the columns asked about; MySQL may prefer another, and read all rows beside it */
    public Conditions(String table, String index) {
        this.table = table;
        this.counted = table + " r use index (" + index + ")";
    }

    /** The column has this value; nothing is asked for null. */
    public Conditions equal(String column, @Nullable Object value) {
        return value == null ? this : add(new Condition("r." + column + " = ?", List.of(value), null));
    }

    /** The same for a column that is the first of an index: what has the value is found quickly if it is not much. */
    public Conditions equal(String column, @Nullable Object value, String index) {
        return value == null ? this : indexed(column, " = ?", List.of(value), index);
    }

    private Conditions indexed(String column, String comparison, List<Object> values, String index) {
        var check = "r." + column + comparison;
        var sample = "select 1 from " + table + " r where " + check;
        var from = table + " r use index (" + index + ")";
        return add(new Condition(check, values, new Source(sample, from, column, false)));
    }

    /** The column, the first of an index, has no value. */
    public Conditions empty(String column, String index) {
        return indexed(column, " is null", List.of(), index);
    }

    /** The column begins with this: a walk in the order of the column goes there at once. */
    public Conditions beginning(String column, String prefix) {
        return add(new Condition(between("r." + column), List.of(prefix, prefix + LAST), null));
    }

    /** It does not: without those that stand together, what has a word is spread evenly over an order by the column. */
    public Conditions notBeginning(String column, String prefix) {
        spread = true;
        return add(new Condition("not (" + between("r." + column) + ")", List.of(prefix, prefix + LAST), null));
    }

    private static String between(String column) {
        return column + " >= ? and " + column + " <= ?";
    }

    /** It is none of these. */
    public Conditions except(List<Long> ids) {
        if (!ids.isEmpty()) {
            var marks = "?" + ", ?".repeat(ids.size() - 1);
            add(new Condition("r.id not in (" + marks + ")", List.copyOf(ids), null));
        }
        return this;
    }

    /** Each typed word is the beginning of one of the record's words. */
    public Conditions words(String typed) {
        for (var word : Folded.words(typed).stream().sorted().toList()) {
            linked(table + "_word", between("l.word"), word, word + LAST);
        }
        return this;
    }

    /** Another table links the record to this value; nothing is asked for null. */
    public Conditions linked(String linkTable, String column, @Nullable Object value) {
        return value == null ? this : linked(linkTable, "l." + column + " = ?", new Object[] {value});
    }

    /** In a table that has one row for each record, the column is at least this much, or less than that; null does not matter. */
    public Conditions beside(String besideTable, String column, @Nullable BigDecimal from, @Nullable BigDecimal below) {
        var values = new ArrayList<Object>();
        var checks = new ArrayList<String>();
        if (from != null) {
            checks.add("l." + column + " >= ?");
            values.add(from);
        }
        if (below != null) {
            checks.add("l." + column + " < ?");
            values.add(below);
        }
        var condition = String.join(" and ", checks);
        return beside(besideTable, condition, values, List.of(condition));
    }

    /** In such a table, the column has an earlier day, or none. */
    public Conditions besideBefore(String besideTable, String column, LocalDate date) {
        var earlier = "l." + column + " < ?";
        var none = "l." + column + " is null";
        return beside(besideTable, "(" + earlier + " or " + none + ")", List.of(date), List.of(earlier, none));
    }

    /** @param parts of the condition, each of which an index answers: H2 has none for an "or" */
    private Conditions beside(String besideTable, String condition, List<Object> values, List<String> parts) {
        var reference = "l." + table + "_id";
        var from = " from " + besideTable + " l where ";
        var check = "(select 1" + from + condition + " and " + reference + " = r.id limit 1) = 1";
        var sample = union(parts, "select 1" + from);
        var found = union(parts, "select " + reference + " as id" + from);
        var source = "(" + found + ") f left join " + table + " r on r.id = f.id";
        return add(new Condition(check, values, new Source(sample, source, null, true)));
    }

    private static String union(List<String> conditions, String select) {
        return conditions.stream().map(select::concat).collect(Collectors.joining(" union all "));
    }

    private Conditions linked(String linkTable, String condition, Object... values) {
        var reference = "l." + table + "_id";
        var from = " from " + linkTable + " l where " + condition;
        // A limit, lest MySQL makes a join of it and begins with all the links.
        var check = "(select 1" + from + " and " + reference + " = r.id limit 1) = 1";
        var sample = "select 1" + from;
        // An outer join, lest H2 begins with all the records and looks for their links; Search says it to MySQL.
        var source = "(select distinct " + reference + " as id" + from + ") f left join " + table + " r on r.id = f.id";
        return add(new Condition(check, List.of(values), new Source(sample, source, null, true)));
    }

    private Conditions add(Condition condition) {
        all.add(condition);
        return this;
    }

    /**
     * One thing to fulfil.
     *
     * @param check what must be true of a record
     * @param source where the records that fulfil it come from without looking at the others, if there is such a place
     */
    record Condition(
            String check, List<Object> values, @Nullable Source source) {}

    /**
     * Records that fulfil a condition.
     *
     * @param sample selects a row for each of them, or more
     * @param from what to select from in place of the table
     * @param column that has one value in all of them, and with which their index begins; null where there is none
     * @param exact whether no check is needed any more
     */
    record Source(String sample, String from, @Nullable String column, boolean exact) {}
}
