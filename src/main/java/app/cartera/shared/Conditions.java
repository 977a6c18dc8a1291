package app.cartera.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a list must fulfil, as SQL on their table with the alias {@code r}. By convention the words of table
 * {@code x} are in {@code x_word}, and refer to it by {@code x_id}; so does the table that may stand beside it, with the alias
 * {@code o}, which has a row for each record.
 */
public final class Conditions {

    /** The aliases. */
    static final String RECORD = "r";

    static final String BESIDE = "o";

    /** Sorts after every letter, in Java's order and in that of Unicode. */
    public static final String LAST = "\uffff";

    final String table;
    final String counted;
    final List<Condition> all = new ArrayList<>();

    @Nullable
    String beside;

    boolean spread;

    /** From which all that is found must be read; there is one at most. */
    @Nullable
    Condition only;

    private Set<String> repeated = Set.of();

    public Conditions(String table) {
        this.table = table;
        this.counted = table + " r";
    }

    /** @param index has the columns asked about; MySQL may prefer another, and read all rows beside it */
    public Conditions(String table, String index) {
        this.table = table;
        this.counted = table + " r use index (" + index + ")";
    }

    /**
     * Names the table that stands beside that of the records; to be said first.
     *
     * @param repeated columns of the records that it has as well, so that its indexes can answer for them
     */
    public Conditions beside(String besideTable, String... repeated) {
        this.beside = besideTable;
        this.repeated = Set.of(repeated);
        return this;
    }

    /** The column has this value; nothing is asked for null. */
    public Conditions equal(String column, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var check = "." + column + " = ?";
        return repeated.contains(column)
                ? add(new Condition(Place.BOTH, check, List.of(value), null))
                : add(new Condition(Place.RECORD, "r" + check, List.of(value), null));
    }

    /**
     * The column, which is the first of an index, has this value; nothing is asked for null. What has it is found quickly if it
     * is not much.
     */
    public Conditions equal(String column, @Nullable Object value, String index) {
        return value == null ? this : indexed(column, " = ?", List.of(value), index);
    }

    private Conditions indexed(String column, String comparison, List<Object> values, String index) {
        var check = "r." + column + comparison;
        var sample = "select 1 from " + table + " r where " + check;
        var from = table + " r use index (" + index + ")";
        return add(new Condition(Place.RECORD, check, values, new Source(sample, from, column, false)));
    }

    /** The column has no value. */
    public Conditions empty(String column) {
        return add(new Condition(Place.RECORD, "r." + column + " is null", List.of(), null));
    }

    /** The column, the first of an index, has no value. */
    public Conditions empty(String column, String index) {
        return indexed(column, " is null", List.of(), index);
    }

    /** The column begins with this: a walk in the order of the column goes there at once. */
    public Conditions beginning(String column, String prefix) {
        return add(new Condition(Place.RECORD, between("r." + column), List.of(prefix, prefix + LAST), null));
    }

    /** It does not: without those that stand together, what has a word is spread evenly over an order by the column. */
    public Conditions notBeginning(String column, String prefix) {
        spread = true;
        return add(new Condition(
                Place.RECORD, "not (" + between("r." + column) + ")", List.of(prefix, prefix + LAST), null));
    }

    private static String between(String column) {
        return column + " >= ? and " + column + " <= ?";
    }

    /** It is none of these. */
    public Conditions except(List<Long> ids) {
        if (!ids.isEmpty()) {
            var marks = "?" + ", ?".repeat(ids.size() - 1);
            add(new Condition(Place.RECORD, "r.id not in (" + marks + ")", List.copyOf(ids), null));
        }
        return this;
    }

    /** Each {@linkplain Folded#soughtWords typed word} is the beginning of one of the record's words. */
    public Conditions words(String typed) {
        for (var word : Folded.soughtWords(typed).stream().sorted().toList()) {
            linked(table + "_word", between("l.word"), word, word + LAST);
        }
        return this;
    }

    /** Another table links the record to this value; nothing is asked for null. */
    public Conditions linked(String linkTable, String column, @Nullable Object value) {
        return value == null ? this : linked(linkTable, "l." + column + " = ?", new Object[] {value});
    }

    /**
     * Among the records of which a column has this value, another one is the same as it in one of some columns; no value is
     * like no other. By convention the column and each of these together have an index. It is read from these as a whole, and
     * what else is asked for is looked up: to ask one record after the other takes H2 minutes.
     */
    public Conditions repeated(String column, Object value, String... same) {
        var each = """
                select x.id from %1$s x join (
                  select %3$s as same from %1$s where %2$s = ? group by %3$s having count(*) > 1) s on x.%3$s = s.same
                where x.%2$s = ?""";
        var ids =
                Stream.of(same).map(name -> each.formatted(table, column, name)).collect(Collectors.joining(" union "));
        var values = Collections.nCopies(2 * same.length, value);
        var from = "(" + ids + ") f left join " + table + " r on r.id = f.id";
        only = new Condition(Place.RECORD, "", values, new Source(null, from, null, true));
        return add(only);
    }

    /** In the table beside it, the column is at least this much, or less than that; null does not matter. */
    public Conditions besideBetween(String column, @Nullable BigDecimal from, @Nullable BigDecimal below) {
        var values = new ArrayList<Object>();
        var checks = new ArrayList<String>();
        if (from != null) {
            checks.add("o." + column + " >= ?");
            values.add(from);
        }
        if (below != null) {
            checks.add("o." + column + " < ?");
            values.add(below);
        }
        return ofBeside(column, String.join(" and ", checks), values);
    }

    /** In that table, the column has an earlier day, or none. */
    public Conditions besideBefore(String column, LocalDate date) {
        return ofBeside(column, "(o.%1$s < ? or o.%1$s is null)".formatted(column), List.of(date));
    }

    /** By convention it has an index of each column. */
    private Conditions ofBeside(String column, String check, List<Object> values) {
        var from = "%1$s o use index (ix_%1$s_%2$s)".formatted(Objects.requireNonNull(beside), column);
        return add(new Condition(Place.BESIDE, check, values, new Source(null, from, null, false)));
    }

    private Conditions linked(String linkTable, String condition, Object... values) {
        var reference = "l." + table + "_id";
        var from = " from " + linkTable + " l where " + condition;
        // A limit, lest MySQL makes a join of it and begins with all the links.
        var check = "(select 1" + from + " and " + reference + " = r.id limit 1) = 1";
        var sample = "select 1" + from;
        // An outer join, lest H2 begins with all the records and looks for their links; Search says it to MySQL.
        var source = "(select distinct " + reference + " as id" + from + ") f left join " + table + " r on r.id = f.id";
        return add(new Condition(Place.RECORD, check, List.of(values), new Source(sample, source, null, true)));
    }

    private Conditions add(Condition condition) {
        all.add(condition);
        return this;
    }

    /** Selects a row for each record that the source of a condition has, or more; with the values of {@link #sampled}. */
    String sample(Condition condition) {
        var source = Objects.requireNonNull(condition.source);
        return source.sample != null
                ? source.sample
                : "select 1 from " + source.from + " where "
                        + sampled(condition).stream()
                                .map(each -> each.check(BESIDE))
                                .collect(Collectors.joining(" and "));
    }

    /** What is asked of the source of a condition: of the table beside all that this repeats of the records. */
    List<Condition> sampled(Condition condition) {
        return condition.place == Place.BESIDE
                ? all.stream()
                        .filter(each -> each.place == Place.BOTH || each == condition)
                        .toList()
                : List.of(condition);
    }

    /** Which table can tell whether a record fulfils something. */
    enum Place {
        RECORD,
        BESIDE,
        BOTH
    }

    /**
     * One thing to fulfil.
     *
     * @param check what must be true of a record; without the alias where both tables can tell
     * @param source where the records that fulfil it come from without looking at the others, if there is such a place
     */
    record Condition(
            Place place,
            String check,
            List<Object> values,
            @Nullable Source source) {

        /** @param first the alias of the table that is read first */
        String check(String first) {
            return place == Place.BOTH ? first + check : check;
        }

        boolean isExact() {
            return source != null && source.exact;
        }

        String from() {
            return Objects.requireNonNull(source).from;
        }

        @Nullable
        String column() {
            return source == null ? null : source.column;
        }
    }

    /**
     * Records that fulfil a condition.
     *
     * @param sample selects a row for each of them, or more; null where their table itself can be asked
     * @param from what to select from in place of the table
     * @param column that has one value in all of them, and with which their index begins; null where there is none
     * @param exact whether no check is needed any more
     */
    record Source(
            @Nullable String sample, String from, @Nullable String column, boolean exact) {}
}
