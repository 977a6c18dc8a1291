package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.EntryForm;
import app.cartera.journal.RecordType;
import app.cartera.journal.ui.RecordDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of an entry in a dialog. */
class EntryDialog extends RecordDialog<EntryForm> {

    private final CategoryNames categories;
    private final EntryFields fields = new EntryFields();

    /** @param onSave saves the entry; what it throws is shown to the person, who goes on typing */
    EntryDialog(EntryForm opened, CategoryNames categories, SerializableConsumer<EntryForm> onSave) {
        super(RecordType.ENTRY, translate("entry.edit"), opened, onSave);
        this.categories = categories;
        var form = new Div(fields.all());
        form.addClassName("form");
        setFields(form, fields.singleLine());
        fields.show(opened, categories);
        fields.onTyped(this::setTyped);
    }

    @Override
    protected Optional<EntryForm> read(EntryForm opened) {
        return fields.read(opened.id(), opened.version(), opened.projectId());
    }

    @Override
    protected void show(EntryForm form) {
        fields.show(form, categories);
    }

    @Override
    protected void focus() {
        fields.focusAmount();
    }

    @Override
    protected boolean refuse(@Nullable String field, String message) {
        return fields.refuse(field, message);
    }

    @Override
    protected String name(String field, Long reference) {
        return categories.name(reference);
    }
}
