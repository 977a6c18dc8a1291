package app.cartera.finance.ui;

import app.cartera.finance.CurrencyMark;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes an amount as the person writes amounts. What is none stays there as it was typed. */
class AmountField extends TextField {

    AmountField(String label) {
        super(label);
        setMaxLength(30);
        addThemeVariants(TextFieldVariant.AURA_ALIGN_END);
    }

    void setAmount(@Nullable BigDecimal amount) {
        setValue(amount == null ? "" : text().of(amount));
    }

    /** Nothing where what was typed is no amount. */
    Optional<BigDecimal> amount() {
        return text().parse(getValue());
    }

    /** The currency that was typed beside the amount. */
    CurrencyMark mark() {
        return text().mark(getValue());
    }

    /** How an amount is written, for who wrote it otherwise. */
    String example() {
        return text().of(new BigDecimal("1234.56"));
    }

    private AmountText text() {
        return new AmountText(getLocale());
    }
}
