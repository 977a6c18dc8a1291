package app.cartera.finance.rates.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.rates.RateChanged;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateRow;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.dialog.FormDialog;
import app.cartera.shared.ui.field.AmountField;
import app.cartera.shared.ui.field.CurrencyBoxes;
import app.cartera.shared.ui.field.DatePickers;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A rate typed by hand. */
class RateDialog extends FormDialog {

    private final SerializableFunction<RateForm, CompletableFuture<RateForm>> save;
    private final SerializableConsumer<RateForm> saved;
    private final BeanValidationBinder<RateForm> binder = new BeanValidationBinder<>(RateForm.class);
    private final ReadOnlyHasValue<RateRow> opened = new ReadOnlyHasValue<>(row -> {});
    private final ComboBox<String> currency = CurrencyBoxes.create(getTranslation("rate.currency"));
    private final DatePicker date = DatePickers.create(getTranslation("rate.date"));
    private final AmountField perEuro = new AmountField(getTranslation("rate.perEuro"));

    /**
     * @param save saves the rate, which takes a while where many amounts follow it
     * @param saved gets what was saved
     */
    private RateDialog(
            String titleKey,
            SerializableFunction<RateForm, CompletableFuture<RateForm>> save,
            SerializableConsumer<RateForm> saved) {
        super(translate(titleKey), translate("action.save"));
        this.save = save;
        this.saved = saved;
        date.setMax(LocalDate.now());
        date.setI18n(date.getI18n().setMaxErrorMessage(getTranslation("rate.dateAhead")));
        perEuro.setHelperText(getTranslation("rate.perEuro.help"));
        tellWhileSaving(getTranslation("rates.converting"));
        addField("currency", currency);
        addField("date", date);
        addField("perEuro", perEuro);
        binder.forField(opened).bind("opened");
        binder.forField(currency).bind("currency");
        binder.forField(date).bind("date");
        binder.forField(perEuro)
                .withValidator((typed, context) -> perEuro.unmistakable())
                .withConverter(typed -> perEuro.amount().orElse(null), perEuro::text)
                .bind("perEuro");
    }

    /** For a new rate of today. */
    static RateDialog add(
            @Nullable String currency,
            SerializableFunction<RateForm, CompletableFuture<RateForm>> save,
            SerializableConsumer<RateForm> saved) {
        var dialog = new RateDialog("rates.add", save, saved);
        dialog.currency.setValue(currency);
        dialog.date.setValue(LocalDate.now());
        return dialog;
    }

    static RateDialog edit(
            RateRow row,
            SerializableFunction<RateForm, CompletableFuture<RateForm>> save,
            SerializableConsumer<RateForm> saved) {
        var dialog = new RateDialog("rates.edit", save, saved);
        dialog.binder.readRecord(new RateForm(row, row.currency(), row.date(), row.perEuro()));
        return dialog;
    }

    @Override
    protected void save() throws ValidationException {
        closeAfter(save.apply(binder.writeRecord()), saved);
    }

    /** Who has been told what it is now, and saves again, means it. */
    @Override
    protected void refused(Refusal refusal) {
        if (refusal instanceof RateChanged changed) {
            opened.setValue(changed.current());
        }
    }
}
