package app.cartera.finance.rates;

import app.cartera.shared.CompanyCurrency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Converts amounts into the currency of their project and into that of the company, by the rates of their dates. Nothing is
 * rounded to a currency's decimals here: sums are, at the end.
 */
@Component
public class Conversion {

    /** As many decimals as the database keeps of a converted amount. */
    private static final int SCALE = 18;

    private final StoredRates rates;
    private final CompanyCurrency companyCurrency;

    Conversion(StoredRates rates, CompanyCurrency companyCurrency) {
        this.rates = rates;
        this.companyCurrency = companyCurrency;
    }

    /** Ready to convert what is of any day. */
    public Conversions ofAnyDay() {
        return by(new RateTable(rates::of));
    }

    /** Ready to convert what is of these days. Of all the others, thousands of each currency, nothing is read. */
    public Conversions between(LocalDate first, LocalDate last) {
        return by(new RateTable(currency -> rates.of(currency, first, last)));
    }

    private Conversions by(RateTable known) {
        var company = companyCurrency.code();
        return (amount, currency, projectCurrency, date) -> {
            var toProject = known.rate(currency, projectCurrency, date);
            var toCompany = known.rate(currency, company, date);
            return new Converted(
                    toProject.map(rate -> converted(amount, rate)).orElse(null),
                    toCompany.map(rate -> converted(amount, rate)).orElse(null),
                    currency.equals(company) ? null : toCompany.map(Rate::date).orElse(null));
        };
    }

    private static BigDecimal converted(BigDecimal amount, Rate rate) {
        return amount.multiply(rate.factor()).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    /** Converts amounts, those of a currency and a day always by the same rate. */
    @FunctionalInterface
    public interface Conversions {

        Converted of(BigDecimal amount, String currency, String projectCurrency, LocalDate date);
    }
}
