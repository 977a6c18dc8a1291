package app.cartera.finance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a month in one currency come to, not rounded: the smallest part that all others are added up from, so
 * that the entries are gone through once.
 */
record ContributionSums(
        String currency,
        YearMonth month,
        Amounts own,
        Amounts company,
        Amounts lacking,
        @Nullable LocalDate firstRate,
        @Nullable LocalDate lastRate) {

    static final String SELECT = """
            select e.currency, extract(year from e.entry_date) as y, extract(month from e.entry_date) as m,
              coalesce(sum(case when e.kind = 'REVENUE' then e.amount end), 0) as revenue,
              coalesce(sum(case when e.kind = 'COST' then e.amount end), 0) as costs,
              coalesce(sum(case when e.kind = 'REVENUE' then e.company_amount end), 0) as company_revenue,
              coalesce(sum(case when e.kind = 'COST' then e.company_amount end), 0) as company_costs,
              coalesce(sum(case when e.kind = 'REVENUE' and e.company_amount is null then e.amount end), 0)
                as lacking_revenue,
              coalesce(sum(case when e.kind = 'COST' and e.company_amount is null then e.amount end), 0) as lacking_costs,
              min(e.rate_date) as first_rate, max(e.rate_date) as last_rate
            from %s group by e.currency, extract(year from e.entry_date), extract(month from e.entry_date)""";

    static ContributionSums of(ResultSet row, int number) throws SQLException {
        return new ContributionSums(
                row.getString("currency"),
                YearMonth.of(row.getInt("y"), row.getInt("m")),
                amounts(row, ""),
                amounts(row, "company_"),
                amounts(row, "lacking_"),
                row.getObject("first_rate", LocalDate.class),
                row.getObject("last_rate", LocalDate.class));
    }

    /** @param company the currency of the company */
    static ContributionParts parts(List<ContributionSums> all, String company) {
        return new ContributionParts(
                by(ContributionSums::currency, all).values().stream()
                        .map(some -> line(some, company))
                        .toList(),
                by(ContributionSums::month, all).entrySet().stream()
                        .map(some -> new MonthFigures(
                                some.getKey(), rounded(company, some.getValue(), ContributionSums::company)))
                        .toList());
    }

    private static ContributionParts.Line line(List<ContributionSums> some, String company) {
        var currency = some.getFirst().currency();
        return new ContributionParts.Line(
                rounded(currency, some, ContributionSums::own),
                rounded(company, some, ContributionSums::company),
                rounded(currency, some, ContributionSums::lacking),
                rates(some, ContributionSums::firstRate)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                rates(some, ContributionSums::lastRate)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static <K extends Comparable<K>> Map<K, List<ContributionSums>> by(
            Function<ContributionSums, K> key, List<ContributionSums> all) {
        return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static Figures rounded(
            String currency, List<ContributionSums> some, Function<ContributionSums, Amounts> which) {
        var sum = some.stream().map(which).reduce(Amounts.NONE, Amounts::plus);
        return Figures.rounded(currency, sum.revenue(), sum.costs());
    }

    private static Stream<LocalDate> rates(
            List<ContributionSums> some, Function<ContributionSums, @Nullable LocalDate> which) {
        return some.stream().map(which).filter(date -> date != null);
    }

    private static Amounts amounts(ResultSet row, String prefix) throws SQLException {
        return new Amounts(row.getBigDecimal(prefix + "revenue"), row.getBigDecimal(prefix + "costs"), 0);
    }
}
