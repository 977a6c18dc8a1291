package app.cartera.finance.imports.ui;

import app.cartera.finance.CategoryRow;
import app.cartera.finance.EntryKind;
import app.cartera.finance.imports.EntryImport;
import app.cartera.finance.imports.EntryImport.Defaults;
import app.cartera.finance.ui.CategoryNames;
import app.cartera.imports.ui.DefaultsFields;
import app.cartera.shared.ui.field.ChoiceBox;
import app.cartera.shared.ui.field.CurrencyBoxes;
import app.cartera.shared.ui.field.DatePickers;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields for what the lines of a file do not say. */
class ImportDefaults extends DefaultsFields<EntryImport> {

    private final Select<EntryKind> kind = new Select<>();
    private final ComboBox<CategoryRow> category = new ChoiceBox<>(getTranslation("field.entry.categoryId"));
    private final ComboBox<String> currency = CurrencyBoxes.create(getTranslation("field.entry.currency"));
    private final DatePicker date = DatePickers.create(getTranslation("field.entry.date"));

    @Nullable
    private final Long projectId;

    ImportDefaults(Defaults shown, CategoryNames categories) {
        projectId = shown.projectId();
        prepareKind();
        category.setItems(categories.offered(null));
        category.setItemLabelGenerator(CategoryNames::name);
        category.setPlaceholder(getTranslation("import.noCategory"));
        category.setClearButtonVisible(true);
        currency.setPlaceholder(getTranslation("import.currencyOfProject"));
        currency.setClearButtonVisible(true);
        prepareDate();
        kind.setValue(shown.kind());
        category.setValue(categories.find(shown.categoryId()).orElse(null));
        currency.setValue(shown.currency());
        date.setValue(shown.date());
        getContent().add(kind, category, currency, date);
    }

    @Override
    public EntryImport addedTo(EntryImport plan) {
        var chosen = category.getValue();
        return plan.withDefaults(new Defaults(
                projectId, date.getValue(), kind.getValue(), chosen == null ? null : chosen.id(), currency.getValue()));
    }

    /** A category that is not known would be taken for none, and a currency for that of the project. */
    @Override
    public boolean isGood() {
        var wrong = Stream.<Focusable<?>>concat(
                        Stream.of(category, currency).filter(ChoiceBox::isUnknown),
                        Stream.of(date).filter(DatePicker::isInvalid))
                .findFirst();
        wrong.ifPresent(Focusable::focus);
        return wrong.isEmpty();
    }

    private void prepareDate() {
        date.setPlaceholder(getTranslation("import.noDate"));
        date.setClearButtonVisible(true);
    }

    private void prepareKind() {
        var bySign = getTranslation("import.bySign");
        kind.setLabel(getTranslation("field.entry.kind"));
        kind.setItems(EntryKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(bySign);
        kind.setItemLabelGenerator(value -> value == null ? bySign : getTranslation("value.kind." + value));
    }
}
