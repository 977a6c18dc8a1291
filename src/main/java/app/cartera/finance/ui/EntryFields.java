package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.CategoryRow;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.shared.ui.field.AmountField;
import app.cartera.shared.ui.field.ChangesByPerson;
import app.cartera.shared.ui.field.ChoiceBox;
import app.cartera.shared.ui.field.CurrencyBoxes;
import app.cartera.shared.ui.field.DatePickers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.validator.BeanValidator;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The controls of an entry. Where they stand is up to whoever shows them; what is wrong is said at each. */
class EntryFields implements Serializable {

    private final Select<EntryKind> kind = new Select<>();
    private final DatePicker date = DatePickers.create(label("date"));
    private final ComboBox<CategoryRow> category = new ChoiceBox<>(label("categoryId"));
    private final TextField text = new TextField(label("text"));
    private final TextField reference = new TextField(label("reference"));
    private final AmountField amount = new AmountField(label("amount"));
    private final ComboBox<String> currency = CurrencyBoxes.create(label("currency"));
    private final Map<String, Component> byName = new LinkedHashMap<>();

    EntryFields() {
        kind.setLabel(label("kind"));
        kind.setItems(EntryKind.values());
        kind.setItemLabelGenerator(value -> translate("value.kind." + value));
        category.setItemLabelGenerator(CategoryNames::name);
        category.setClearButtonVisible(true);
        byName.put("kind", kind);
        byName.put("date", date);
        byName.put("categoryId", category);
        byName.put("text", text);
        byName.put("reference", reference);
        byName.put("amount", amount);
        byName.put("currency", currency);
        byName.forEach((name, field) -> field.addClassName("entry-" + name));
    }

    /** In the order in which they are filled in. */
    Component[] all() {
        return byName.values().toArray(Component[]::new);
    }

    /** Those in which Enter has no meaning of its own. */
    Component[] singleLine() {
        return new Component[] {text, reference, amount};
    }

    void show(EntryForm form, CategoryNames categories) {
        kind.setValue(form.kind());
        date.setValue(form.date());
        category.setItems(categories.offered(form.categoryId()));
        category.setValue(categories.shown(form.categoryId()));
        text.setValue(form.text() == null ? "" : form.text());
        reference.setValue(form.reference() == null ? "" : form.reference());
        amount.setAmount(form.amount());
        currency.setValue(form.currency());
        byName.keySet().forEach(name -> mark(name, ""));
    }

    /** The one that is chosen stays, even if it is archived. */
    void setCategories(CategoryNames categories) {
        var chosen = categoryId();
        category.setItems(categories.offered(chosen));
        category.setValue(categories.shown(chosen));
    }

    /** For an entry that is not there yet: what it begins with. */
    void begin(String projectCurrency) {
        category.clear();
        kind.setValue(EntryKind.COST);
        date.setValue(LocalDate.now());
        currency.setValue(projectCurrency);
    }

    /** Makes ready for the next one, which often is like this one in what it is and when. */
    void empty() {
        text.clear();
        reference.clear();
        amount.clear();
        byName.keySet().forEach(name -> mark(name, ""));
        amount.focus();
    }

    /** Whether nothing of what an entry has for itself was typed. */
    boolean isEmpty() {
        return text.isEmpty() && reference.isEmpty() && amount.isEmpty();
    }

    void focusAmount() {
        amount.focus();
    }

    /** What was typed, in place of the form's values; nothing where something is wrong, which is marked and has the focus. */
    Optional<EntryForm> read(@Nullable Long id, int version, long projectId) {
        mark("kind", kind.isEmpty() ? translate("entry.missing") : "");
        mark("date", dateError());
        mark("categoryId", ChoiceBox.isUnknown(category) ? category.getErrorMessage() : "");
        mark("text", tooLong("text", text));
        mark("reference", tooLong("reference", reference));
        mark("amount", amountError());
        mark("currency", currency.isEmpty() ? translate("entry.missing") : "");
        if (focusFirstWrong()) {
            return Optional.empty();
        }
        return Optional.of(new EntryForm(
                id,
                version,
                projectId,
                date.getValue(),
                kind.getValue(),
                categoryId(),
                amount.amount().orElse(BigDecimal.ZERO),
                currency.getValue(),
                text.getValue(),
                reference.getValue()));
    }

    /** Says at the field what the application refused; false where it is about none of these. */
    boolean refuse(@Nullable String name, String message) {
        if (name == null || !byName.containsKey(name)) {
            return false;
        }
        mark(name, message);
        return focusFirstWrong();
    }

    void onTyped(Command typed) {
        ChangesByPerson.listen(byName.values().stream().map(field -> (HasValue<?, ?>) field), typed);
    }

    private @Nullable Long categoryId() {
        return category.isEmpty() ? null : category.getValue().id();
    }

    private String dateError() {
        var result = date.getDefaultValidator().apply(date.getValue(), new ValueContext(date));
        if (result.isError()) {
            return result.getErrorMessage();
        }
        return date.isEmpty() ? translate("entry.missing") : "";
    }

    private String amountError() {
        if (amount.isEmpty()) {
            return translate("entry.missing");
        }
        var read = amount.getDefaultValidator().apply(amount.getValue(), new ValueContext(amount));
        return read.isError()
                ? read.getErrorMessage()
                : Stream.of(
                                amount.contradiction(currency.getValue()),
                                wrong("amount", amount.amount().orElseThrow()))
                        .filter(error -> !error.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** What is pasted is not cut: the person sees what is too much. */
    private static String tooLong(String name, TextField field) {
        return wrong(name, field.getValue().strip());
    }

    private static String wrong(String name, Object typed) {
        var result = new BeanValidator(EntryForm.class, name).apply(typed, new ValueContext());
        return result.isError() ? result.getErrorMessage() : "";
    }

    private void mark(String name, String error) {
        var field = (HasValidationProperties) byName.get(name);
        if (field != null) {
            field.setErrorMessage(error);
            field.setInvalid(!error.isEmpty());
        }
    }

    private boolean focusFirstWrong() {
        var wrong = byName.values().stream()
                .filter(field -> ((HasValidationProperties) field).isInvalid())
                .findFirst();
        wrong.ifPresent(field -> ((Focusable<?>) field).focus());
        return wrong.isPresent();
    }

    private static String label(String field) {
        return translate("field.entry." + field);
    }
}
