package app.cartera.project;

import app.cartera.shared.Currencies;
import app.cartera.shared.Refusal;

/** The budget of a project is finer than its currency is paid in. */
public class BudgetTooFine extends Refusal {

    private BudgetTooFine(String currency, int decimals) {
        super("error.amountTooFine", currency, decimals);
    }

    static void check(ProjectForm form) {
        var budget = form.budgetAmount();
        if (budget != null && Currencies.isTooFine(budget, form.currency())) {
            throw new BudgetTooFine(form.currency(), Currencies.decimals(form.currency()));
        }
    }

    @Override
    public String field() {
        return "budgetAmount";
    }
}
