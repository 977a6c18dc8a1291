package app.cartera.shared.ui.field;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes an amount, or another decimal number, as the person writes them. What is none stays there as it was typed and is
 * wrong: Vaadin's field for them drops each character that it does not expect, and makes 4000050 of "40000.50" in Spanish.
 */
public class AmountField extends TextField {

    private static final BigDecimal EXAMPLE = new BigDecimal("1234.56");

    public AmountField(String label) {
        super(label);
        setMaxLength(30);
        addThemeVariants(TextFieldVariant.AURA_ALIGN_END);
    }

    public void setAmount(@Nullable BigDecimal amount) {
        setValue(text(amount));
    }

    /** Nothing where what was typed is no amount. */
    public Optional<BigDecimal> amount() {
        return text().parse(getValue());
    }

    /** An amount as a person would type it. */
    public String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : text().of(amount);
    }

    /**
     * Refuses what may be a thousand times as much in another language: of numbers that have three decimals as often as
     * thousands.
     */
    public ValidationResult unmistakable() {
        return text().otherwise(getValue()).map(this::question).orElse(ValidationResult.ok());
    }

    /** A mark before three digits, as in 1.085, begins decimals, or stands between thousands. */
    private ValidationResult question(BigDecimal decimals) {
        return ValidationResult.error(
                getTranslation("amount.ambiguous", text(decimals), text(decimals.movePointRight(3))));
    }

    /** Why it cannot be an amount in this currency: another one stands beside it. Empty where it can. */
    public String contradiction(@Nullable String currency) {
        var mark = text().mark(getValue());
        return currency == null || mark.fits(currency)
                ? ""
                : getTranslation("amount.otherCurrency", mark.written(), currency);
    }

    /** Refuses what is no amount, which the field itself takes; asks where it would be two. */
    @Override
    public Validator<String> getDefaultValidator() {
        return (typed, context) -> typed.isEmpty() || text().parse(typed).isPresent()
                ? super.getDefaultValidator().apply(typed, context)
                : text().otherwise(typed).map(this::question).orElseGet(this::none);
    }

    private ValidationResult none() {
        return ValidationResult.error(getTranslation("amount.none", text().of(EXAMPLE)));
    }

    private AmountText text() {
        return new AmountText(getLocale());
    }
}
