package app.cartera.finance.rates.ui;

import app.cartera.shared.ui.dialog.Question;
import app.cartera.shared.ui.field.CurrencyBoxes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;

/** The company currency. Another one is taken only after a question: it changes every total of the company. */
class CompanyCurrencyField extends Composite<ComboBox<String>> {

    private final SerializablePredicate<String> hasRates;
    private final SerializableConsumer<String> onChange;
    private String code = "";

    CompanyCurrencyField(SerializablePredicate<String> hasRates, SerializableConsumer<String> onChange) {
        this.hasRates = hasRates;
        this.onChange = onChange;
        getContent().addClassName("grows");
        getContent().addValueChangeListener(change -> {
            if (change.isFromClient() && !code.equals(change.getValue())) {
                asked(change.getValue());
            }
        });
    }

    void show(String code) {
        this.code = code;
        getContent().setValue(code);
    }

    @Override
    protected ComboBox<String> initContent() {
        return CurrencyBoxes.create(getTranslation("rates.company"));
    }

    private void asked(String wanted) {
        getContent().setValue(code);
        if (wanted != null) {
            confirm(wanted);
        }
    }

    private void confirm(String wanted) {
        var what = getTranslation("rates.company.what");
        new Question(
                        getTranslation("rates.company.title", wanted),
                        hasRates.test(wanted) ? what : getTranslation("rates.company.none", wanted) + " " + what,
                        getTranslation("rates.company.confirm", wanted),
                        () -> onChange.accept(wanted))
                .open();
    }
}
