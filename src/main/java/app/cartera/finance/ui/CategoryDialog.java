package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.CategoryRenamed;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.shared.Refusal;
import app.cartera.shared.Typed;
import app.cartera.shared.ui.dialog.FormDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;

/** The name of a category, new or another one. */
class CategoryDialog extends FormDialog {

    private final TextField name = new TextField(getTranslation("category.name"));
    private final Binder<String> binder = new Binder<>();
    private final SerializableBiConsumer<CategoryRow, String> onSave;

    /** Null for a new one. */
    private @Nullable CategoryRow shown;

    private CategoryDialog(
            String titleKey, @Nullable CategoryRow shown, SerializableBiConsumer<CategoryRow, String> onSave) {
        super(translate(titleKey), translate("action.save"));
        this.shown = shown;
        this.onSave = onSave;
        name.setMaxLength(CategoryService.LONGEST_NAME);
        name.setValue(shown == null ? "" : CategoryNames.name(shown));
        if (shown != null && shown.standard() != null) {
            name.setHelperText(getTranslation("categories.usualName", CategoryNames.usual(shown)));
        }
        addField("name", name);
        binder.forField(name)
                .withValidator(typed -> !Typed.name(typed).isEmpty(), getTranslation("category.nameMissing"))
                .bind(text -> text, (text, typed) -> {});
    }

    static CategoryDialog add(SerializableConsumer<String> onSave) {
        return new CategoryDialog("categories.add", null, (none, name) -> onSave.accept(name));
    }

    /** @param onSave gets the category as the person knows it, and the name */
    static CategoryDialog rename(CategoryRow shown, SerializableBiConsumer<CategoryRow, String> onSave) {
        return new CategoryDialog("categories.rename", shown, onSave);
    }

    @Override
    protected void save() throws ValidationException {
        var status = binder.validate();
        if (!status.isOk()) {
            throw new ValidationException(status.getFieldValidationErrors(), status.getBeanValidationErrors());
        }
        onSave.accept(shown, name.getValue());
    }

    /** Who has been told what it is called now, and saves again, means it. */
    @Override
    protected void refused(Refusal refusal) {
        if (refusal instanceof CategoryRenamed renamed) {
            shown = renamed.current();
        }
    }
}
