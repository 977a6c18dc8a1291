package app.cartera.journal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.shared.DistinctName;
import app.cartera.shared.Refusal;
import app.cartera.shared.Values;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.dialog.SaveDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The form of a record in a dialog, which gives away what was typed and stays open until that was accepted. Where somebody
 * else has saved the record meanwhile, it goes on with what comes of both.
 */
public abstract class RecordDialog<F extends Record> extends SaveDialog {

    private final RecordType type;
    private final SerializableFunction<F, CompletableFuture<F>> onSave;
    private final SerializableConsumer<F> onSaved;
    private final RefusedText refusedText = new RefusedText();

    private F opened;
    private F saving;

    /** @param onSave saves the record; what it throws is shown to the person, who goes on typing */
    protected RecordDialog(RecordType type, String title, F opened, SerializableConsumer<F> onSave) {
        this(
                type,
                title,
                opened,
                form -> {
                    onSave.accept(form);
                    return CompletableFuture.completedFuture(form);
                },
                saved -> {});
    }

    /**
     * For what may take long.
     *
     * @param onSave saves the record on another thread; what it throws is shown to the person, who goes on typing
     * @param onSaved gets the record as it was saved, when the dialog has closed
     */
    protected RecordDialog(
            RecordType type,
            String title,
            F opened,
            SerializableFunction<F, CompletableFuture<F>> onSave,
            SerializableConsumer<F> onSaved) {
        super(title, translate("action.save"));
        this.type = type;
        this.opened = opened;
        this.saving = opened;
        this.onSave = onSave;
        this.onSaved = onSaved;
    }

    /** @param singleLine those of the fields in which Enter has no meaning of its own: it saves */
    protected void setFields(Component fields, Component... singleLine) {
        fields().add(refusedText, fields);
        saveWithEnterIn(singleLine);
    }

    /** To be called whenever the person has typed something. */
    protected void setTyped() {
        setTyped(true);
    }

    /** What was typed, in place of the values of the form; nothing where something is wrong, which is marked. */
    protected abstract Optional<F> read(F opened);

    protected abstract void show(F form);

    /** Says at the field what the application refused; false where there is no such field. */
    protected boolean refuse(@Nullable String field, String message) {
        return false;
    }

    /** What to call the record with this id that a field of this name points to. */
    protected DistinctName name(String field, Long reference) {
        return new DistinctName(String.valueOf(reference));
    }

    @Override
    protected void save() {
        stayOpen();
        refusedText.setText("");
        read(opened).ifPresent(form -> {
            saving = form;
            closeAfter(onSave.apply(form), onSaved);
        });
    }

    @Override
    protected void tell(Refusal refusal) {
        if (refusal instanceof StaleForm stale) {
            new StaleFormDialog<>(stale, type, opened, saving, this::name, this::goOn).open();
        } else if (!refuse(refusal.field(), Refusals.text(refusal))) {
            refusedText.setText(Refusals.text(refusal));
        }
    }

    private void goOn(F current, F merged) {
        opened = current;
        show(merged);
        setTyped(!Values.differing(current, merged).isEmpty());
        focus();
    }
}
