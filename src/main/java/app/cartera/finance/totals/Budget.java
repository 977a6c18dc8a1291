package app.cartera.finance.totals;

import app.cartera.finance.figures.Figures;
import app.cartera.project.BudgetType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The budget of a project, in its currency. */
record Budget(BudgetType type, @Nullable BigDecimal amount) {

    /**
     * In percent: of time and materials, how much of it was charged; otherwise, how much of it the costs took. Null without one.
     */
    @Nullable
    BigDecimal usedBy(Figures figures) {
        return amount == null || type == BudgetType.NO_LIMIT
                ? null
                : Figures.percent(type == BudgetType.TIME_AND_MATERIALS ? figures.revenue() : figures.costs(), amount);
    }
}
