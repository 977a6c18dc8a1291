package app.cartera.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All rates of some currencies, for one piece of work that asks for many of them. See {@link Rates} for the rule. */
final class RateTable {

    private static final TreeMap<LocalDate, BigDecimal> NONE = new TreeMap<>();

    private final Map<String, TreeMap<LocalDate, BigDecimal>> perEuro = new HashMap<>();

    RateTable(Collection<PerEuro> rates) {
        for (var rate : rates) {
            perEuro.computeIfAbsent(rate.currency(), currency -> new TreeMap<>())
                    .put(rate.date(), rate.units());
        }
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
        return Optional.ofNullable(perEuro.getOrDefault(currency, NONE).floorEntry(date))
                .map(latest -> new PerEuro(currency, latest.getKey(), latest.getValue()));
    }

    private static Rate between(PerEuro have, PerEuro wanted) {
        var factor = wanted.units().divide(have.units(), Rates.DECIMALS, RoundingMode.HALF_EVEN);
        return new Rate(factor, have.date().isBefore(wanted.date()) ? have.date() : wanted.date());
    }
}
