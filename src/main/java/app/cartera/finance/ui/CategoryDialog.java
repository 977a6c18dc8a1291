package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.CategoryService;
import app.cartera.shared.Typed;
import app.cartera.shared.ui.dialog.FormDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;

/** The name of a category, new or another one. */
class CategoryDialog extends FormDialog {

    private final TextField name = new TextField(getTranslation("category.name"));
    private final Binder<String> binder = new Binder<>();
    private final SerializableConsumer<String> onSave;

    /** @param current empty for a new category */
    CategoryDialog(String titleKey, String current, SerializableConsumer<String> onSave) {
        super(translate(titleKey), translate("action.save"));
        this.onSave = onSave;
        name.setMaxLength(CategoryService.LONGEST_NAME);
        name.setValue(current);
        addField("name", name);
        binder.forField(name)
                .withValidator(typed -> !Typed.name(typed).isEmpty(), getTranslation("category.nameMissing"))
                .bind(text -> text, (text, typed) -> {});
    }

    void setHelp(String help) {
        name.setHelperText(help);
    }

    @Override
    protected void save() throws ValidationException {
        var status = binder.validate();
        if (!status.isOk()) {
            throw new ValidationException(status.getFieldValidationErrors(), status.getBeanValidationErrors());
        }
        onSave.accept(name.getValue());
    }
}
