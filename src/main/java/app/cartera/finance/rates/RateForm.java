package app.cartera.finance.rates;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate as an admin types it.
 *
 * @param opened the rate as it was when the form was opened; nothing for a new one
 * @param currency ISO 4217 code, not that of the euro
 * @param perEuro units of the currency for one euro
 */
public record RateForm(
        @Nullable RateRow opened,
        @NotNull String currency,
        @NotNull @PastOrPresent LocalDate date,

        @NotNull @Positive @Digits(integer = 12, fraction = 8)
        BigDecimal perEuro)
        implements Serializable {

    /** Whether it says what the rate said when the form was opened. */
    boolean isUnchanged() {
        return opened != null
                && currency.equals(opened.currency())
                && date.equals(opened.date())
                && perEuro.compareTo(opened.perEuro()) == 0;
    }

    /** The rate as it will be listed; without a number of its own where it is new. */
    RateRow byHand() {
        return new RateRow(opened == null ? 0 : opened.id(), currency, date, perEuro, RateSource.HAND);
    }
}
