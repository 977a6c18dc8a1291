package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectForm;
import app.cartera.shared.Currencies;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.field.AmountField;
import app.cartera.shared.ui.field.CurrencyBoxes;
import app.cartera.shared.ui.field.ReadAsTyped;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * <i>Detalles financieros</i> of a project; amount and currency for those who may see money, and once it has been created
 * what its budget is as well.
 */
public class FinancialFields extends ProjectFields {

    private final boolean seesMoney;
    private final Select<BudgetType> type = new Select<>();
    private final AmountField amount = new AmountField(label("budgetAmount"));
    private final ComboBox<String> currency = CurrencyBoxes.create(label("currency"));

    /** What was typed before the person chose no limit, who may think better of it. */
    private String without = "";

    public FinancialFields(CurrentUser currentUser) {
        seesMoney = currentUser.seesMoney();
        type.setLabel(label("budgetType"));
        type.setItems(BudgetType.values());
        type.setItemLabelGenerator(value -> getTranslation("value.budgetType." + value));
        bind("billable", new Checkbox(label("billable")), Boolean.TRUE::equals, billable -> billable);
        bind("budgetType", type, value -> (BudgetType) value, value -> value);
        if (seesMoney) {
            type.addValueChangeListener(change -> showWhetherLimited(change.getValue()));
            ReadAsTyped.read(amount);
            amount.addValueChangeListener(change -> amount.setHelperText(written()));
            currency.addValueChangeListener(change -> amount.setHelperText(written()));
            bind(
                    "budgetAmount",
                    amount,
                    value -> amount.text((BigDecimal) value),
                    typed -> amount.amount().orElse(null));
            bind("currency", currency, value -> (String) value, value -> value);
        }
    }

    @Override
    public void show(ProjectForm form) {
        super.show(form);
        without = "";
        var changesBudget = seesMoney || form.id() == null;
        type.setEnabled(changesBudget);
        type.setHelperText(changesBudget ? null : getTranslation("project.budget.money"));
    }

    @Override
    protected void crossCheck(ProjectForm typed) {
        var budget = typed.budgetAmount();
        if (seesMoney && budget != null && typed.currency() != null) {
            var other = amount.contradiction(typed.currency());
            if (!other.isEmpty()) {
                refuse("budgetAmount", other);
            } else if (Currencies.isTooFine(budget, typed.currency())) {
                var decimals = Currencies.decimals(typed.currency());
                refuse("budgetAmount", getTranslation("project.decimals", typed.currency(), decimals));
            }
        }
    }

    private void showWhetherLimited(@Nullable BudgetType type) {
        var limited = type != BudgetType.NO_LIMIT;
        amount.setEnabled(limited);
        if (!limited) {
            without = amount.getValue();
            amount.clear();
        } else if (amount.isEmpty()) {
            amount.setValue(without);
        }
    }

    /** What was typed as it is read elsewhere: nobody counts the zeros of "200000000". Nothing beside another currency. */
    private @Nullable String written() {
        return currency.isEmpty() || !amount.contradiction(currency.getValue()).isEmpty()
                ? null
                : amount.amount()
                        .map(typed -> Formats.current().money(typed, currency.getValue()))
                        .orElse(null);
    }
}
