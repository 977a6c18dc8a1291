package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.CategoryRow;
import app.cartera.finance.ChangedEntries;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.dialog.FormDialog;
import app.cartera.shared.ui.field.ChoiceBox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Which category several entries are to have. */
class SetCategoryDialog extends FormDialog {

    private final ComboBox<CategoryRow> category = new ChoiceBox<>(getTranslation("field.entry.categoryId"));
    private final SerializableFunction<Optional<CategoryRow>, CompletableFuture<Optional<ChangedEntries>>> onSave;
    private final SerializableBiConsumer<Optional<CategoryRow>, Optional<ChangedEntries>> onSaved;
    private final Command onRefused;

    /**
     * @param onSave gives them the category, or none, on another thread
     * @param onSaved gets the category, and what that has changed, when the dialog has closed
     * @param onRefused is executed likewise where that was refused, before it is told
     */
    SetCategoryDialog(
            int entries,
            CategoryNames categories,
            SerializableFunction<Optional<CategoryRow>, CompletableFuture<Optional<ChangedEntries>>> onSave,
            SerializableBiConsumer<Optional<CategoryRow>, Optional<ChangedEntries>> onSaved,
            Command onRefused) {
        super(translate("entries.setCategory.title", entries), translate("action.save"));
        this.onSave = onSave;
        this.onSaved = onSaved;
        this.onRefused = onRefused;
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
        var chosen = category.getOptionalValue();
        closeAfter(onSave.apply(chosen), changed -> onSaved.accept(chosen, changed));
    }

    @Override
    protected void refused(Refusal refusal) {
        close();
        onRefused.execute();
    }
}
