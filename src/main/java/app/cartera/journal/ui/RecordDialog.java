package app.cartera.journal.ui;

import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.shared.Refusal;
import app.cartera.shared.Values;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.dialog.DiscardQuestion;
import app.cartera.shared.ui.dialog.EscapeKey;
import app.cartera.shared.ui.dialog.Unsaved;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The form of a record in a dialog, which gives away what was typed and stays open until that was accepted. Where somebody
 * else has saved the record meanwhile, it goes on with what comes of both.
 */
public abstract class RecordDialog<F extends Record> extends Dialog implements BeforeLeaveObserver {

    private final RecordType type;
    private final SerializableFunction<F, CompletableFuture<F>> onSave;
    private final SerializableConsumer<F> onSaved;
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Button cancel = new Button(getTranslation("action.cancel"), click -> closeOrAsk());
    private final RefusedText refused = new RefusedText();
    private final Div fields = new Div();
    private final Button save = new Button(getTranslation("action.save"));

    private F opened;
    private boolean typed;

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
        this.type = type;
        this.opened = opened;
        this.onSave = onSave;
        this.onSaved = onSaved;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        EscapeKey.in(this, this::closeOrAsk);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        OneClick.on(save, this::save);
        // Dead on while that goes on.
        save.addClickListener(click -> save.setEnabled(!waiting.isWaiting()));
        getFooter().add(cancel, save);
    }

    /** @param singleLine those of the fields in which Enter has no meaning of its own: it saves */
    protected void setFields(Component fields, Component... singleLine) {
        this.fields.add(fields);
        add(refused, this.fields, waiting);
        // The value of a field reaches the server when the field loses the focus, which Enter alone does not do.
        save.addClickShortcut(Key.ENTER).listenOn(singleLine).resetFocusOnActiveElement();
    }

    /** To be called whenever the person has typed something. */
    protected void setTyped() {
        setTyped(true);
    }

    /** What was typed, in place of the values of the form; nothing where something is wrong, which is marked. */
    protected abstract Optional<F> read(F opened);

    protected abstract void show(F form);

    protected abstract void focus();

    /** Says at the field what the application refused; false where there is no such field. */
    protected boolean refuse(@Nullable String field, String message) {
        return false;
    }

    /** For a page that is to show what it was refused for. */
    protected void refused(Refusal refusal) {}

    /** What to call the record with this id that a field of this name points to. */
    protected String name(String field, Long reference) {
        return String.valueOf(reference);
    }

    @Override
    public void open() {
        super.open();
        Unsaved.mark(this, typed);
        focus();
    }

    /** Nobody is asked while it is being saved: it then stays open until that is done. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpened() && typed && !waiting.isWaiting()) {
            DiscardQuestion.ask(event, this);
        }
    }

    /** Once: a second Enter comes when it is closed, and still there until the browser has put it away. */
    private void save() {
        if (isOpened() && !waiting.isWaiting()) {
            refused.setText("");
            read(opened).ifPresent(this::save);
        }
    }

    private void save(F form) {
        attempt(
                form,
                () -> waiting.await(onSave.apply(form), () -> setBusy(true), ended -> {
                    setBusy(false);
                    attempt(form, () -> {
                        var saved = ended.get();
                        close();
                        onSaved.accept(saved);
                    });
                }));
    }

    private void setBusy(boolean busy) {
        fields.setEnabled(!busy);
        cancel.setEnabled(!busy);
        save.setEnabled(!busy);
        setCloseOnEsc(!busy);
    }

    private void attempt(F form, Command act) {
        try {
            act.execute();
        } catch (StaleForm stale) {
            new StaleFormDialog<>(stale, type, opened, form, this::name, this::goOn).open();
        } catch (Refusal refusal) {
            refused(refusal);
            var message = Refusals.text(refusal);
            if (!refuse(refusal.field(), message)) {
                refused.setText(message);
            }
        }
    }

    private void goOn(F current, F merged) {
        opened = current;
        show(merged);
        setTyped(!Values.differing(current, merged).isEmpty());
        focus();
    }

    private void setTyped(boolean typed) {
        this.typed = typed;
        Unsaved.mark(this, typed);
    }

    private void closeOrAsk() {
        if (typed) {
            DiscardQuestion.ask(this::close);
        } else {
            close();
        }
    }
}
