package app.cartera.finance.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arithmetic of rates, by examples and on random tables. */
class RateTableTest {

    private static final LocalDate FRIDAY = LocalDate.of(2025, 2, 28);
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final List<String> CODES = List.of("EUR", "USD", "JPY", "IDR", "KWD", "GBP");

    @Test
    void a_unit_goes_over_the_euro_and_is_rounded_half_even() {
        var table = table(List.of(rate("USD", MONDAY, "1.0465"), rate("GBP", MONDAY, "0.82698")));

        assertThat(table.rate("USD", "EUR", MONDAY)).contains(new Rate(new BigDecimal("0.95556617295748"), MONDAY));
        assertThat(table.rate("EUR", "USD", MONDAY)).contains(new Rate(new BigDecimal("1.04650000000000"), MONDAY));
        assertThat(table.rate("USD", "GBP", MONDAY)).contains(new Rate(new BigDecimal("0.79023411371237"), MONDAY));
    }

    @Test
    void a_tie_goes_to_the_even_neighbour() {
        // 0.00000000000001 x 0.5 and x 1.5
        var table = table(List.of(
                rate("AAA", MONDAY, "200000000000"), rate("BBB", MONDAY, "0.001"), rate("CCC", MONDAY, "0.003")));

        assertThat(table.rate("AAA", "BBB", MONDAY).orElseThrow().factor()).isEqualByComparingTo("0");
        assertThat(table.rate("AAA", "CCC", MONDAY).orElseThrow().factor()).isEqualByComparingTo("0.00000000000002");
    }

    @Test
    void on_other_days_the_last_one_published_counts_and_the_older_of_two_is_told() {
        var table = table(
                List.of(rate("USD", FRIDAY, "1.0411"), rate("USD", MONDAY, "1.0465"), rate("GBP", MONDAY, "0.82698")));

        assertThat(table.rate("USD", "EUR", MONDAY.minusDays(1)).orElseThrow().date())
                .isEqualTo(FRIDAY);
        assertThat(table.rate("USD", "EUR", FRIDAY.minusDays(1))).isEmpty();
        assertThat(table.rate("USD", "GBP", MONDAY.minusDays(1))).isEmpty();
        assertThat(table.rate("CHF", "EUR", MONDAY)).isEmpty();
        assertThat(table.rate("USD", "GBP", MONDAY.plusYears(1)).orElseThrow().date())
                .isEqualTo(MONDAY);
    }

    @Test
    void a_currency_in_itself_needs_no_rate() {
        var one = new Rate(new BigDecimal("1.00000000000000"), MONDAY);

        assertThat(table(List.of()).rate("XYZ", "XYZ", MONDAY)).contains(one);
        assertThat(table(List.of()).rate("EUR", "EUR", MONDAY)).contains(one);
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_table_says_what_a_plain_look_through_all_rates_says(int seed) {
        var random = new Random(seed);
        var rates = random(random);
        var table = table(rates);

        for (var i = 0; i < 200; i++) {
            var from = CODES.get(random.nextInt(CODES.size()));
            var to = CODES.get(random.nextInt(CODES.size()));
            var day = MONDAY.plusDays(random.nextInt(-40, 40));
            assertThat(table.rate(from, to, day))
                    .as(from + " in " + to + " on " + day)
                    .isEqualTo(plain(rates, from, to, day));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void there_and_back_errs_by_no_more_than_the_rounding_of_both_factors(int seed) {
        var random = new Random(seed);
        var table = table(random(random));
        var amount = BigDecimal.valueOf(random.nextLong(100_000_000), 2);

        for (var from : CODES) {
            for (var to : CODES) {
                table.rate(from, to, MONDAY).ifPresent(there -> {
                    var back = table.rate(to, from, MONDAY).orElseThrow();
                    // The error of a factor is multiplied by what it is applied to.
                    var converted = amount.multiply(there.factor());
                    var lost =
                            converted.multiply(back.factor()).subtract(amount).abs();
                    var bound = converted.add(amount.multiply(back.factor())).movePointLeft(14);
                    assertThat(lost).as(from + " " + to).isLessThanOrEqualTo(bound);
                    assertThat(back.date()).isEqualTo(there.date());
                });
            }
        }
    }

    private static RateTable table(List<PerEuro> rates) {
        return new RateTable(currency ->
                rates.stream().filter(rate -> rate.currency().equals(currency)).toList());
    }

    private static List<PerEuro> random(Random random) {
        var rates = new ArrayList<PerEuro>();
        for (var code : CODES.subList(1, CODES.size())) {
            for (var day = -30; day <= 30; day++) {
                if (random.nextInt(3) > 0) {
                    var units = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), random.nextInt(2, 9));
                    rates.add(new PerEuro(code, MONDAY.plusDays(day), units));
                }
            }
        }
        return rates;
    }

    private static Optional<Rate> plain(List<PerEuro> rates, String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(new Rate(BigDecimal.ONE.setScale(14), day));
        }
        var have = latest(rates, from, day);
        var wanted = latest(rates, to, day);
        if (have.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        var factor = wanted.get().units().divide(have.get().units(), 14, RoundingMode.HALF_EVEN);
        var older = Comparator.<LocalDate>naturalOrder();
        return Optional.of(new Rate(
                factor,
                List.of(have.get().date(), wanted.get().date()).stream()
                        .min(older)
                        .orElseThrow()));
    }

    private static Optional<PerEuro> latest(List<PerEuro> rates, String code, LocalDate day) {
        return code.equals("EUR")
                ? Optional.of(new PerEuro(code, day, BigDecimal.ONE))
                : rates.stream()
                        .filter(rate ->
                                rate.currency().equals(code) && !rate.date().isAfter(day))
                        .max(Comparator.comparing(PerEuro::date));
    }

    private static PerEuro rate(String currency, LocalDate date, String units) {
        return new PerEuro(currency, date, new BigDecimal(units));
    }
}
