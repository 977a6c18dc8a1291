package app.cartera.finance.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The rates of some days, each currency read when it is first asked for. See {@link Rates} for the rule. */
final class RateTable {

    private final Function<String, Collection<PerEuro>> stored;
    private final Map<String, TreeMap<LocalDate, BigDecimal>> perEuro = new HashMap<>();

    /** @param stored the rates of a currency */
    RateTable(Function<String, Collection<PerEuro>> stored) {
        this.stored = stored;
    }

    /** Nothing where a rate is missing. */
    Optional<Rate> rate(String from, String to, LocalDate date) {
        if (from.equals(to)) {
            return Optional.of(new Rate(BigDecimal.ONE.setScale(Rates.DECIMALS), date));
        }
        return published(from, date).flatMap(have -> published(to, date).map(wanted -> between(have, wanted)));
    }

    private Optional<PerEuro> published(String currency, LocalDate date) {
        if (currency.equals(Rates.EURO)) {
            return Optional.of(new PerEuro(currency, date, BigDecimal.ONE));
        }
        return Optional.ofNullable(perEuro.computeIfAbsent(currency, this::read).floorEntry(date))
                .map(latest -> new PerEuro(currency, latest.getKey(), latest.getValue()));
    }

    private TreeMap<LocalDate, BigDecimal> read(String currency) {
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        stored.apply(currency).forEach(rate -> byDay.put(rate.date(), rate.units()));
        return byDay;
    }

    private static Rate between(PerEuro have, PerEuro wanted) {
        var factor = wanted.units().divide(have.units(), Rates.DECIMALS, RoundingMode.HALF_EVEN);
        return new Rate(factor, have.date().isBefore(wanted.date()) ? have.date() : wanted.date());
    }
}
