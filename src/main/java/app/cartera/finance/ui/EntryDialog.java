package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.EntryForm;
import app.cartera.journal.RecordType;
import app.cartera.journal.ui.RecordDialog;
import app.cartera.shared.DistinctName;
import app.cartera.shared.Refusal;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The form of an entry in a dialog. */
class EntryDialog extends RecordDialog<EntryForm> {

    private final SerializableSupplier<CategoryNames> categories;
    private final EntryFields fields = new EntryFields();
    private final SerializableConsumer<Refusal> onRefused;

    /**
     * @param categories reads them: what somebody else saved meanwhile may have one that was not there when this was opened
     * @param onSave saves the entry on another thread; what it throws is shown to the person, who goes on typing
     * @param onSaved gets the entry as it was saved
     * @param onRefused gets what it was refused for, before that is shown
     */
    EntryDialog(
            EntryForm opened,
            SerializableSupplier<CategoryNames> categories,
            SerializableFunction<EntryForm, CompletableFuture<EntryForm>> onSave,
            SerializableConsumer<EntryForm> onSaved,
            SerializableConsumer<Refusal> onRefused) {
        super(RecordType.ENTRY, translate("entry.edit"), opened, onSave, onSaved);
        this.categories = categories;
        this.onRefused = onRefused;
        var form = new Div(fields.all());
        form.addClassName("form");
        setFields(form, fields.singleLine());
        fields.show(opened, categories.get());
        fields.onTyped(this::setTyped);
    }

    @Override
    protected Optional<EntryForm> read(EntryForm opened) {
        return fields.read(opened.id(), opened.version(), opened.projectId());
    }

    @Override
    protected void show(EntryForm form) {
        fields.show(form, categories.get());
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
    protected void refused(Refusal refusal) {
        onRefused.accept(refusal);
    }

    @Override
    protected DistinctName name(String field, Long reference) {
        return new DistinctName(categories.get().name(reference));
    }
}
