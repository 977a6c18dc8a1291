package app.cartera.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the ids of the records on a page of a list, and counts them, without reading more than it must. The database cannot
 * choose the way well, as it does not know how many records a word or a client has: so that is asked first. If a condition
 * leaves few, they are read and sorted; otherwise the list is walked in its order, from an index, until the page is full.
 */
@Component
public class Search {

    /** So many records can be looked at for a page. */
    private static final int FEW = 20_000;

    /** So many, where a walk may be a very long one: see {@link Sources#walkIsUnsure}. */
    private static final int MANY = 100_000;

    /** What one in so many records fulfils is not worth sorting: a walk comes upon it soon, or is short. */
    private static final int SHARE = 10;

    /** A step of a walk takes as long as reading so many records from a condition: it jumps about. */
    private static final int STEP = 4;

    /** The share of records that fulfil the conditions of which it is not asked, in the usual case. */
    private static final double GUESS = 0.3;

    /** With a hint to MySQL, which may otherwise begin with all records, in the order of the list, and look for their links. */
    private static final String SELECT = "select /*+ join_fixed_order() */ ";

    private final EntityManager entities;

    Search(EntityManager entities) {
        this.entities = entities;
    }

    /** The ids of a page, in order. */
    public List<Long> page(Conditions conditions, ListOrder order, long offset, int limit) {
        var found = sources(conditions);
        if (found.none()) {
            return List.of();
        }
        var query = new ListQuery(conditions, toRead(conditions, found, offset + limit, order), order);
        var values = query.values();
        values.add(limit);
        values.add(offset);
        return numbers(SELECT + query.ids() + query.sorted() + " limit ? offset ?", values).stream()
                .map(Number::longValue)
                .toList();
    }

    /** The ids of all of them, in order: one after the other from the database, as they can be a million. */
    public long[] ids(Conditions conditions, ListOrder order) {
        var found = sources(conditions);
        if (found.none()) {
            return new long[0];
        }
        var query = new ListQuery(conditions, toRead(conditions, found, Integer.MAX_VALUE, order), order);
        var sql = SELECT + query.ids() + query.sorted();
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> IdStream.read(connection, sql, query.values()));
    }

    /** How many records there are. */
    public long count(Conditions conditions) {
        var possible = possible(conditions);
        if (possible.size() == 1) {
            // Nothing to choose from: asking how many it leaves would be counting twice.
            return count(conditions, possible.getFirst());
        }
        var found = sources(conditions);
        return found.none() ? 0 : count(conditions, found.smallest());
    }

    private long count(Conditions conditions, Conditions.@Nullable Condition source) {
        var query = new ListQuery(conditions, source, null);
        return numbers(SELECT + query.sql("count(*)"), query.values())
                .getFirst()
                .longValue();
    }

    /** How many records there are, but not more than this. */
    public long countUpTo(int most, Conditions conditions) {
        var found = sources(conditions);
        if (found.none()) {
            return 0;
        }
        var smallest = new ListQuery(conditions, found.smallest(), null);
        var query =
                found.few(most, null) || smallest.isBesideFirst() ? smallest : new ListQuery(conditions, null, null);
        var values = query.values();
        values.add(most);
        return numbers("select count(*) from (" + SELECT + query.ids() + " limit ?) s", values)
                .getFirst()
                .longValue();
    }

    /** What to read and sort; nothing where it is less work to walk until so many are found. */
    private Conditions.@Nullable Condition toRead(Conditions conditions, Sources found, long wanted, ListOrder order) {
        var smallest = found.smallest();
        if (found.few(wanted, order)) {
            return smallest;
        }
        var most = (int) Math.min(MANY, found.records() / SHARE);
        var sorts = smallest != null
                && found.walkIsUnsure(order)
                && most > FEW
                && countUpTo(most + 1, conditions, smallest) <= most;
        return sorts ? smallest : null;
    }

    private long countUpTo(int most, Conditions conditions, Conditions.Condition source) {
        return numbers(counting(conditions, source, most, 0), sampled(conditions, source))
                .getFirst()
                .longValue();
    }

    private static String counting(Conditions conditions, Conditions.Condition source, int most, int number) {
        return "select count(*) from (%s limit %d) s%d".formatted(conditions.sample(source), most, number);
    }

    private static List<Object> sampled(Conditions conditions, Conditions.Condition source) {
        return conditions.sampled(source).stream()
                .flatMap(condition -> condition.values().stream())
                .toList();
    }

    private static List<Conditions.Condition> possible(Conditions conditions) {
        if (conditions.only != null) {
            return List.of(conditions.only);
        }
        return conditions.all.stream()
                .filter(condition -> condition.source() != null)
                .toList();
    }

    private Sources sources(Conditions conditions) {
        var possible = possible(conditions);
        if (possible.isEmpty()) {
            return new Sources(List.of(), List.of(), 0, conditions.spread);
        }
        if (conditions.only != null) {
            // There is no other way: how long it is need not be asked.
            return new Sources(possible, List.of(1L), 1, conditions.spread);
        }
        var sql = new StringBuilder("select (select max(id) from " + conditions.table + ")");
        var values = new ArrayList<Object>();
        for (var condition : possible) {
            sql.append(", (")
                    .append(counting(conditions, condition, FEW + 1, values.size()))
                    .append(")");
            values.addAll(sampled(conditions, condition));
        }
        var row = (Object[]) query(sql.toString(), values).getSingleResult();
        var sizes = IntStream.range(1, row.length)
                .mapToObj(i -> ((Number) row[i]).longValue())
                .toList();
        return new Sources(possible, sizes, row[0] == null ? 0 : ((Number) row[0]).longValue(), conditions.spread);
    }

    @SuppressWarnings("unchecked")
    private List<Number> numbers(String sql, List<Object> values) {
        return query(sql, values).getResultList();
    }

    private Query query(String sql, List<Object> values) {
        var query = entities.createNativeQuery(sql);
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /**
     * From where the records can come.
     *
     * @param sizes how many each condition leaves, none above {@link #FEW} by more than one
     * @param records about how many there are in all
     * @param spread whether those with a word are spread evenly over the names
     */
    private record Sources(List<Conditions.Condition> conditions, List<Long> sizes, long records, boolean spread) {

        boolean none() {
            return sizes.contains(0L);
        }

        Conditions.@Nullable Condition smallest() {
            return IntStream.range(0, sizes.size())
                    .boxed()
                    .min(Comparator.comparing(sizes::get))
                    .map(conditions::get)
                    .orElse(null);
        }

        /** Whether reading what the best condition leaves is less work than walking until so many are found. */
        boolean few(long wanted, @Nullable ListOrder order) {
            var fewest = sizes.stream().min(Comparator.naturalOrder()).orElse(Long.MAX_VALUE);
            if (fewest > FEW || walkIsUnsure(order)) {
                return fewest <= FEW;
            }
            var share =
                    sizes.stream().mapToDouble(size -> (double) size / records).reduce(GUESS, (a, b) -> a * b);
            return fewest <= STEP * wanted / share;
        }

        /**
         * Whether nobody can guess how long a walk is. Otherwise the records that fulfil the conditions are spread evenly over the
         * order; those with a word are not when sorted by name, as many names begin with it.
         */
        boolean walkIsUnsure(@Nullable ListOrder order) {
            return order != null && order.isByName() && !spread && smallestIsAWord();
        }

        private boolean smallestIsAWord() {
            var smallest = smallest();
            return smallest != null && smallest.isExact();
        }
    }
}
