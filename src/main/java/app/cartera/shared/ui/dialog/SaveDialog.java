package app.cartera.shared.ui.dialog;

import app.cartera.shared.Refusal;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.WaitingText;
import app.cartera.shared.ui.field.WrongFields;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.concurrent.CompletableFuture;

/**
 * A dialog in which something is typed and saved: Cancel and one primary button, Enter and Escape. Until it was accepted, it
 * stays open with what was typed, and nobody loses that without being asked.
 */
public abstract class SaveDialog extends Dialog implements BeforeLeaveObserver {

    private final Div fields = new Div();
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final WaitingText saving = new WaitingText();
    private String whileSaving = "";
    private final Button cancelButton = new Button(getTranslation("action.cancel"), click -> closeOrAsk());
    private final Button saveButton = new Button("", click -> submit());
    private boolean typed;
    private boolean staysOpen;

    protected SaveDialog(String title, String action) {
        setHeaderTitle(title);
        add(fields, waiting, saving);
        saveButton.setText(action);
        saveButton.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancelButton, saveButton);
        setCloseOnOutsideClick(false);
        EscapeKey.in(this, this::closeOrAsk);
    }

    /**
     * Does what the dialog is for. Returning normally closes it, unless {@link #stayOpen} or {@link #closeAfter} was called.
     *
     * @throws ValidationException when something is wrong, which is marked
     */
    protected abstract void save() throws ValidationException;

    /** Tells why that was refused. */
    protected abstract void tell(Refusal refusal);

    /** Puts the focus where typing begins. */
    protected abstract void focus();

    /** For what goes on from what it was refused for, before that is told. */
    protected void refused(Refusal refusal) {}

    /** Where the fields are, which cannot be changed while they are saved. */
    protected Div fields() {
        return fields;
    }

    /** @param singleLine fields in which Enter has no meaning of its own, as it has in others, and on Cancel */
    protected void saveWithEnterIn(Component... singleLine) {
        // The value of a field reaches the server when the field loses the focus, which Enter alone does not do.
        saveButton.addClickShortcut(Key.ENTER).listenOn(singleLine).resetFocusOnActiveElement();
    }

    protected boolean isTyped() {
        return typed;
    }

    /** Whether something was typed that is not saved. */
    protected void setTyped(boolean typed) {
        this.typed = typed;
        Unsaved.mark(this, typed);
    }

    protected void stayOpen() {
        staysOpen = true;
    }

    /** What it takes so long for, where {@link #closeAfter} has to wait. */
    protected void tellWhileSaving(String what) {
        whileSaving = what;
    }

    /** For what may take long: closes the dialog once it is done on another thread. Until then nothing can be changed. */
    protected <T> void closeAfter(CompletableFuture<T> work, SerializableConsumer<T> done) {
        stayOpen();
        waiting.await(work, () -> setBusy(true), ended -> {
            setBusy(false);
            attempt(() -> {
                var result = ended.get();
                close();
                done.accept(result);
            });
        });
    }

    @Override
    public void open() {
        super.open();
        setTyped(typed);
        focus();
    }

    /** Nobody is asked while it is being saved: it then stays open until that is done. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpened() && typed && !waiting.isWaiting()) {
            DiscardQuestion.ask(event, this);
        }
    }

    private void closeOrAsk() {
        if (typed) {
            DiscardQuestion.ask(this::close);
        } else {
            close();
        }
    }

    /** Once: a second Enter comes when it is closed, and still there until the browser has put it away. */
    private void submit() {
        if (isOpened() && !waiting.isWaiting()) {
            attempt(() -> {
                staysOpen = false;
                save();
                if (!staysOpen) {
                    close();
                }
            });
        }
    }

    private void attempt(Act act) {
        try {
            act.run();
        } catch (ValidationException invalid) {
            WrongFields.focusFirst(invalid);
        } catch (Refusal refusal) {
            refused(refusal);
            tell(refusal);
        }
    }

    private void setBusy(boolean busy) {
        saving.setText(busy ? whileSaving : "");
        fields.setEnabled(!busy);
        cancelButton.setEnabled(!busy);
        saveButton.setEnabled(!busy);
        setCloseOnEsc(!busy);
    }

    static void focus(Object field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private interface Act {

        void run() throws ValidationException;
    }
}
