package app.cartera.finance;

import app.cartera.finance.figures.Figures;
import app.cartera.shared.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a project brings and costs, in its own currency.
 *
 * @param budgetUsed over all time, whatever the period: costs in percent of the budget, of time and materials revenue in
 *     percent of it, with one decimal; null without a budget
 * @param lastEntry the date of the latest entry of all time; null without any
 * @param leftOut how many entries of the period are missing from the figures, because there is no rate from their currency
 *     to the project's
 * @param leftOutEver how many of all time are, of which the use of the budget lacks those of its kind
 */
public record ProjectFigures(
        long projectId,
        Figures figures,
        @Money @Nullable BigDecimal budgetUsed,
        @Nullable LocalDate lastEntry,
        long leftOut,
        long leftOutEver)
        implements Serializable {}
