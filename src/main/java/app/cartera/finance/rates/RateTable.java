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

/**
 * What a unit of a currency is in another on a day. The rates are units for one euro, as the European Central Bank
 * publishes them with its <i>euro foreign exchange reference rates</i>: on working days, so that on any other day the last
 * one published counts. Between two currencies the rate goes over the euro: units of the one divided by units of the
 * other, each the latest on or before the day, rounded half-even to {@link #DECIMALS} decimals. A euro is a euro on every
 * day. A currency without a rate on or before the day has none; nothing is guessed. Each currency is read when it is first
 * asked for, and does not follow later changes.
 */
final class RateTable {

    static final String EURO = "EUR";

    /** A thousand million, converted, is then wrong by less than a thousandth of a cent. */
    static final int DECIMALS = 14;

    private final Function<String, Collection<PerEuro>> stored;
    private final Map<String, TreeMap<LocalDate, BigDecimal>> perEuro = new HashMap<>();

    /** @param stored the rates of a currency, of all days that are asked about */
    RateTable(Function<String, Collection<PerEuro>> stored) {
        this.stored = stored;
    }

    /** Nothing where a rate is missing. */
    Optional<Rate> rate(String from, String to, LocalDate date) {
        if (from.equals(to)) {
            return Optional.of(new Rate(BigDecimal.ONE.setScale(DECIMALS), date));
        }
        return published(from, date).flatMap(have -> published(to, date).map(wanted -> between(have, wanted)));
    }

    private Optional<PerEuro> published(String currency, LocalDate date) {
        if (currency.equals(EURO)) {
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
        var factor = wanted.units().divide(have.units(), DECIMALS, RoundingMode.HALF_EVEN);
        return new Rate(factor, have.date().isBefore(wanted.date()) ? have.date() : wanted.date());
    }
}
