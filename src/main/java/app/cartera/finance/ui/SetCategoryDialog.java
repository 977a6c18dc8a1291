package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.CategoryRow;
import app.cartera.shared.ui.dialog.FormDialog;
import app.cartera.shared.ui.field.ChoiceBox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;

/** Which category several entries are to have. */
class SetCategoryDialog extends FormDialog {

    private final ComboBox<CategoryRow> category = new ChoiceBox<>(getTranslation("field.entry.categoryId"));
    private final SerializableConsumer<Optional<CategoryRow>> onSave;

    /** @param onSave gets the category, or nothing for none */
    SetCategoryDialog(int entries, CategoryNames categories, SerializableConsumer<Optional<CategoryRow>> onSave) {
        super(translate("entries.setCategory.title", entries), translate("action.save"));
        this.onSave = onSave;
        category.setItems(categories.offered(null));
        category.setItemLabelGenerator(CategoryNames::name);
        category.setClearButtonVisible(true);
        category.setHelperText(getTranslation("entries.setCategory.help"));
        addField("categoryId", category);
    }

    @Override
    protected void save() throws ValidationException {
        if (ChoiceBox.isUnknown(category)) {
            category.focus();
            throw new ValidationException(List.of(), List.of());
        }
        onSave.accept(category.getOptionalValue());
    }
}
