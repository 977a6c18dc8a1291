package app.cartera.shared.ui.dialog;

import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.WaitingBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A small form in a dialog: fields below each other, Cancel and one primary button, Enter and Escape. A refusal that
 * names a field is shown there, any other as a notice; the dialog then stays open with what was typed.
 */
public abstract class FormDialog extends Dialog implements BeforeLeaveObserver {

    private final Div form = new Div();
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Button cancelButton = new Button(getTranslation("action.cancel"), click -> closeOrAsk());
    private final Button saveButton = new Button("", click -> submit());
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private boolean typed;
    private boolean closesLater;

    protected FormDialog(String title, String action) {
        form.addClassName("form");
        setHeaderTitle(title);
        add(form, waiting);
        saveButton.setText(action);
        saveButton.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancelButton, saveButton);
        setCloseOnOutsideClick(false);
        EscapeKey.in(this, this::closeOrAsk);
    }

    /** Does what the dialog is for; returning normally closes it, unless {@link #closeAfter} does. */
    protected abstract void save() throws ValidationException;

    /** For what may take long: closes the dialog once it is done on another thread. Until then nothing can be changed. */
    protected <T> void closeAfter(CompletableFuture<T> work, SerializableConsumer<T> done) {
        closesLater = true;
        waiting.await(work, () -> setBusy(true), ended -> {
            setBusy(false);
            attempt(() -> {
                var result = ended.get();
                close();
                done.accept(result);
            });
        });
    }

    private void setBusy(boolean busy) {
        form.setEnabled(!busy);
        cancelButton.setEnabled(!busy);
        saveButton.setEnabled(!busy);
        setCloseOnEsc(!busy);
    }

    /** Adds a field under the name that refusals call it by. */
    protected <F extends Component & HasValidationProperties> void addField(String name, F field) {
        fields.put(name, field);
        form.add(field);
        if (field instanceof TextField || field instanceof PasswordField) {
            // In others, and on Cancel, Enter has a meaning of its own.
            saveButton.addClickShortcut(Key.ENTER).listenOn(field).resetFocusOnActiveElement();
        }
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> {
                typed |= isOpened();
                Unsaved.mark(this, typed);
            });
        }
    }

    private void closeOrAsk() {
        if (typed) {
            DiscardQuestion.ask(this::close);
        } else {
            close();
        }
    }

    protected void addText(Component text) {
        form.add(text);
    }

    @Override
    public void open() {
        super.open();
        Unsaved.mark(this, typed);
        fields.values().stream().findFirst().ifPresent(FormDialog::focus);
    }

    /** Nobody is asked while it is being saved: it then stays open until that is done. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpened() && isCloseOnEsc() && typed) {
            DiscardQuestion.ask(event, this);
        }
    }

    /** Once: a second Enter comes when it is closed, and still there until the browser has put it away. */
    private void submit() {
        if (isOpened()) {
            attempt(() -> {
                closesLater = false;
                save();
                if (!closesLater) {
                    close();
                }
            });
        }
    }

    private void attempt(Act act) {
        try {
            act.run();
        } catch (ValidationException invalid) {
            invalid.getFieldValidationErrors().stream()
                    .findFirst()
                    .map(status -> status.getField())
                    .ifPresent(FormDialog::focus);
        } catch (Refusal refusal) {
            refused(refusal);
            show(refusal);
        }
    }

    /** For a dialog that goes on from what it was refused for. */
    protected void refused(Refusal refusal) {}

    private void show(Refusal refusal) {
        var field = refusal.field() == null ? null : fields.get(refusal.field());
        if (field instanceof HasValidationProperties validation) {
            validation.setErrorMessage(Refusals.text(refusal));
            validation.setInvalid(true);
            focus(field);
        } else {
            Refusals.show(refusal);
        }
    }

    private static void focus(Object field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private interface Act {

        void run() throws ValidationException;
    }
}
