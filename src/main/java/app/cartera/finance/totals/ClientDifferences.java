package app.cartera.finance.totals;

import static app.cartera.finance.totals.ClientInYear.ALL_YEARS;

import app.cartera.finance.figures.Amounts;
import app.cartera.finance.figures.Attribution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** By how much the sums of clients change when projects do: what a project was is taken away, what it is now is added. */
class ClientDifferences {

    /** In so many parts is kept what all clients bring together. */
    static final int PARTS = 64;

    /**
     * Of which sums, in the order in which their rows are locked.
     *
     * @param of the client, or the part of what all bring together
     */
    record Key(Attribution attribution, int year, long of) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::attribution).thenComparing(Key::year).thenComparing(Key::of);

        /** Of the sum of all parts, which has the number 0. */
        Key whole() {
            return new Key(attribution, year, 0);
        }

        private Key part() {
            return new Key(attribution, year, of % PARTS);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Key, ClientSums> sums = new TreeMap<>();

    /** @param client whose project it was; null for nobody */
    void take(@Nullable Long client, Map<ClientInYear, Amounts> years) {
        merge(client, years, ClientSums::negated);
    }

    /** @param client whose project it is now; null for nobody */
    void add(@Nullable Long client, Map<ClientInYear, Amounts> years) {
        merge(client, years, UnaryOperator.identity());
    }

    void add(Key key, ClientSums more) {
        sums.merge(key, more, ClientSums::plus);
    }

    /** Of what all clients bring together, in order. */
    List<Map.Entry<Key, ClientSums>> ofFirm() {
        var firm = new ClientDifferences();
        sums.forEach((key, some) -> firm.add(key.part(), some));
        return firm.all();
    }

    /** Those that there are, in order. */
    List<Map.Entry<Key, ClientSums>> all() {
        return sums.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .toList();
    }

    private void merge(@Nullable Long client, Map<ClientInYear, Amounts> years, UnaryOperator<ClientSums> sign) {
        ofProject(ClientInYear.orNobody(client), years).forEach((key, own) -> add(key, sign.apply(own)));
    }

    private static Map<Key, ClientSums> ofProject(long today, Map<ClientInYear, Amounts> years) {
        var project = new HashMap<Key, ClientSums>();
        years.forEach((part, amounts) -> {
            count(project, Attribution.TODAY, new ClientInYear(part.year(), today), amounts);
            count(project, Attribution.THEN, part, amounts);
        });
        return project;
    }

    /** In the year, and where that is of the calendar, among all years and as the year before the next one. */
    private static void count(
            Map<Key, ClientSums> project, Attribution attribution, ClientInYear part, Amounts amounts) {
        var own = ClientSums.ofProject(amounts);
        var before = ClientSums.ofYearBefore(amounts);
        if (part.isTwelveBefore()) {
            merge(project, new Key(attribution, -part.year(), part.client()), before);
        } else {
            merge(project, new Key(attribution, part.year(), part.client()), own);
        }
        if (part.isCalendarYear()) {
            merge(project, new Key(attribution, ALL_YEARS, part.client()), own);
            merge(project, new Key(attribution, part.year() + 1, part.client()), before);
        }
    }

    private static void merge(Map<Key, ClientSums> project, Key key, ClientSums sums) {
        project.merge(key, sums, ClientSums::plusOfSameProject);
    }
}
