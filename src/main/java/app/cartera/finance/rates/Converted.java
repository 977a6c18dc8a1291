package app.cartera.finance.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount in other currencies, not rounded to their decimals.
 *
 * @param inProject in the currency of its project; null where a rate is missing
 * @param inCompany in the currency of the company; null where a rate is missing
 * @param rateDate the day of the rate to the company's currency; null where none was needed, or is missing
 */
public record Converted(
        @Nullable BigDecimal inProject,
        @Nullable BigDecimal inCompany,
        @Nullable LocalDate rateDate) {}
