package app.cartera.finance.totals;

import app.cartera.finance.figures.Amounts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a project come to.
 *
 * @param clientId whose it is now; null for nobody
 * @param currency the project's
 * @param lastMonth of the twelve months of which totals are kept as of a year; null where they are not yet
 * @param parts the sums that all others are made of
 */
record ProjectSums(
        long projectId,
        @Nullable Long clientId,
        String currency,
        Budget budget,
        @Nullable YearMonth lastMonth,
        List<Part> parts) {

    /**
     * The entries of a month that count for the same client.
     *
     * @param formerClient for whom they count by their dates; null for whoever has the project
     * @param own in the currency of the project
     * @param company in that of the company
     */
    record Part(YearMonth month, @Nullable Long formerClient, Amounts own, Amounts company, LocalDate lastEntry) {}

    /** All of them together, in the currency of the project. */
    Amounts own() {
        return parts.stream().map(Part::own).reduce(Amounts.NONE, Amounts::plus);
    }

    @Nullable
    LocalDate lastEntry() {
        return parts.stream()
                .map(Part::lastEntry)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * In the currency of the company, by client and year, and by the twelve months as one more year, as they are when the project
     * is this client's.
     */
    Map<ClientInYear, Amounts> years(@Nullable Long client) {
        var years = new HashMap<ClientInYear, Amounts>();
        for (var part : parts) {
            var then = part.formerClient() == null ? client : part.formerClient();
            years(part.month())
                    .forEach(year -> years.merge(
                            new ClientInYear(year, ClientInYear.orNobody(then)), part.company(), Amounts::plus));
        }
        return years;
    }

    private IntStream years(YearMonth month) {
        var calendarYear = IntStream.of(month.getYear());
        return lastMonth == null
                ? calendarYear
                : IntStream.concat(calendarYear, ClientInYear.amongTwelve(month, lastMonth).stream());
    }
}
