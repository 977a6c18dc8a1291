package app.cartera.project.ui;

import app.cartera.access.CurrentUser;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectForm;
import app.cartera.shared.Currencies;
import app.cartera.shared.ui.CurrencyBoxes;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** <i>Detalles financieros</i> of a project; amount and currency for those who may see money. */
public class FinancialFields extends ProjectFields {

    private final boolean seesMoney;

    public FinancialFields(CurrentUser currentUser) {
        seesMoney = currentUser.seesMoney();
        var type = new Select<BudgetType>();
        type.setLabel(label("budgetType"));
        type.setItems(BudgetType.values());
        type.setItemLabelGenerator(value -> getTranslation("value.budgetType." + value));
        bind("billable", new Checkbox(label("billable")), Boolean.TRUE::equals, billable -> billable);
        bind("budgetType", type, value -> (BudgetType) value, value -> value);
        if (seesMoney) {
            var amount = new BigDecimalField(label("budgetAmount"));
            amount.setLocale(getLocale());
            amount.setValueChangeMode(ValueChangeMode.LAZY);
            amount.addThemeVariants(TextFieldVariant.ALIGN_END);
            var currency = CurrencyBoxes.create(label("currency"));
            amount.addValueChangeListener(change -> amount.setHelperText(written(amount, currency)));
            currency.addValueChangeListener(change -> amount.setHelperText(written(amount, currency)));
            bind("budgetAmount", amount, value -> plain((BigDecimal) value), value -> value);
            bind("currency", currency, value -> (String) value, value -> value);
        }
    }

    @Override
    protected void crossCheck(ProjectForm typed) {
        var amount = typed.budgetAmount();
        if (seesMoney && amount != null && typed.currency() != null) {
            var decimals = Currencies.decimals(typed.currency());
            if (amount.stripTrailingZeros().scale() > decimals) {
                refuse("budgetAmount", getTranslation("project.decimals", typed.currency(), decimals));
            }
        }
    }

    /** What was typed as it is read elsewhere: nobody counts the zeros of "200000000". */
    private static @Nullable String written(BigDecimalField amount, ComboBox<String> currency) {
        return amount.isEmpty() || currency.isEmpty()
                ? null
                : Formats.current().money(amount.getValue(), currency.getValue());
    }

    /** The database keeps four decimals of every amount; a person reads those there are. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
