package app.cartera.finance;

import app.cartera.finance.figures.Amounts;
import app.cartera.finance.figures.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
 * What the entries of a month in one currency and of one kind come to, not rounded: the smallest part that all others are added
 * up from, so that the entries are gone through once.
 *
 * @param moved what of it was converted, without signs
 * @param movedCompany what that is in the currency of the company
 */
record ContributionSums(
        String currency,
        YearMonth month,
        Amounts own,
        Amounts company,
        BigDecimal moved,
        BigDecimal movedCompany,
        @Nullable LocalDate firstRate,
        @Nullable LocalDate lastRate) {

    private static final MathContext RATE_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    static final String SELECT = """
            select /*+ join_fixed_order() */ e.currency,
              extract(year from e.entry_date) as y, extract(month from e.entry_date) as m, e.kind,
              sum(e.amount) as own, coalesce(sum(e.company_amount), 0) as company,
              sum(case when e.company_amount is null then 1 else 0 end) as left_out,
              coalesce(sum(case when e.company_amount is not null then abs(e.amount) end), 0) as moved,
              coalesce(sum(abs(e.company_amount)), 0) as moved_company,
              min(e.rate_date) as first_rate, max(e.rate_date) as last_rate
            from %s group by e.currency, extract(year from e.entry_date), extract(month from e.entry_date), e.kind""";

    static ContributionSums of(ResultSet row, int number) throws SQLException {
        return new ContributionSums(
                row.getString("currency"),
                YearMonth.of(row.getInt("y"), row.getInt("m")),
                amounts(row, "own", 0),
                amounts(row, "company", row.getInt("left_out")),
                row.getBigDecimal("moved"),
                row.getBigDecimal("moved_company"),
                row.getObject("first_rate", LocalDate.class),
                row.getObject("last_rate", LocalDate.class));
    }

    /** @param company the currency of the company */
    static ContributionParts parts(List<ContributionSums> all, String company) {
        return new ContributionParts(
                by(ContributionSums::currency, all).values().stream()
                        .map(some -> line(some, company))
                        .toList(),
                course(all, company));
    }

    private static Course course(List<ContributionSums> all, String company) {
        var step = Course.Step.of(all.stream().map(ContributionSums::month).toList());
        return new Course(
                step,
                by(sums -> step.first(sums.month()), all).entrySet().stream()
                        .map(some -> new Course.Point(
                                some.getKey(),
                                rounded(company, some.getValue(), ContributionSums::company),
                                sum(some.getValue(), ContributionSums::company).leftOut()))
                        .toList());
    }

    private static ContributionParts.Line line(List<ContributionSums> some, String company) {
        var currency = some.getFirst().currency();
        return new ContributionParts.Line(
                rounded(currency, some, ContributionSums::own),
                rounded(company, some, ContributionSums::company),
                sum(some, ContributionSums::company).leftOut(),
                averageRate(some),
                rates(some, ContributionSums::firstRate)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                rates(some, ContributionSums::lastRate)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Weighed by what moved: revenue and its credit note must not cancel each other out. */
    private static @Nullable BigDecimal averageRate(List<ContributionSums> some) {
        var moved = some.stream().map(ContributionSums::moved).reduce(BigDecimal.ZERO, BigDecimal::add);
        var company = some.stream().map(ContributionSums::movedCompany).reduce(BigDecimal.ZERO, BigDecimal::add);
        return moved.signum() == 0 ? null : company.divide(moved, RATE_DIGITS);
    }

    private static <K extends Comparable<K>> Map<K, List<ContributionSums>> by(
            Function<ContributionSums, K> key, List<ContributionSums> all) {
        return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static Figures rounded(
            String currency, List<ContributionSums> some, Function<ContributionSums, Amounts> which) {
        var sum = sum(some, which);
        return Figures.rounded(currency, sum.revenue(), sum.costs());
    }

    private static Amounts sum(List<ContributionSums> some, Function<ContributionSums, Amounts> which) {
        return some.stream().map(which).reduce(Amounts.NONE, Amounts::plus);
    }

    private static Stream<LocalDate> rates(
            List<ContributionSums> some, Function<ContributionSums, @Nullable LocalDate> which) {
        return some.stream().map(which).filter(date -> date != null);
    }

    private static Amounts amounts(ResultSet row, String column, int leftOut) throws SQLException {
        var amount = row.getBigDecimal(column);
        return row.getString("kind").equals(EntryKind.REVENUE.name())
                ? new Amounts(amount, BigDecimal.ZERO, leftOut)
                : new Amounts(BigDecimal.ZERO, amount, leftOut);
    }
}
