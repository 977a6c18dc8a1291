package app.cartera.contact.ui;

import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.journal.ui.StaleFormDialog;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.DiscardQuestion;
import app.cartera.shared.ui.EscapeKey;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.Unsaved;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.List;

/** The form of a contact in a dialog, which gives away what was typed and stays open until that was accepted. */
public class ContactDialog extends Dialog implements BeforeLeaveObserver {

    private final SerializableConsumer<ContactForm> save;
    private final ContactFormFields fields;
    private final RefusedText refused = new RefusedText();
    private final Button saveButton = new Button(getTranslation("action.save"));

    private ContactForm opened;
    private boolean merged;

    /**
     * @param save saves the contact; what it throws is shown to the person, who goes on typing
     * @param duplicates finds the contacts that may be the one being typed
     */
    public ContactDialog(
            ContactForm opened,
            SerializableConsumer<ContactForm> save,
            SerializableFunction<ContactForm, List<ContactRow>> duplicates) {
        this.opened = opened;
        this.save = save;
        this.fields = new ContactFormFields(duplicates);
        setHeaderTitle(
                opened.id() == null ? getTranslation("contact.new") : getTranslation("contact.edit", opened.name()));
        setCloseOnOutsideClick(false);
        EscapeKey.in(this, this::closeOrAsk);
        add(refused, fields);
        prepareSaveButton();
        var cancel = new Button(getTranslation("action.cancel"), click -> closeOrAsk());
        getFooter().add(cancel, saveButton);
        fields.read(opened);
        fields.onTyped(() -> Unsaved.mark(this, isDirty()));
    }

    /** A client is wanted: that it is one cannot be taken away. */
    public ContactDialog clientOnly() {
        fields.clientOnly();
        return this;
    }

    @Override
    public void open() {
        super.open();
        fields.focus();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpened() && isDirty()) {
            DiscardQuestion.ask(event, this);
        }
    }

    private void prepareSaveButton() {
        saveButton.addThemeVariants(ButtonVariant.PRIMARY);
        OneClick.on(saveButton, this::save);
        // The value of a field reaches the server when the field loses the focus, which Enter alone does not do.
        saveButton
                .addClickShortcut(Key.ENTER)
                .listenOn(fields.singleLineFields())
                .resetFocusOnActiveElement();
    }

    /** Once: a second Enter comes when it is closed, and still there until the browser has put it away. */
    private void save() {
        if (isOpened()) {
            refused.setText("");
            fields.write().ifPresent(this::saveAndClose);
        }
    }

    private void saveAndClose(ContactForm typed) {
        try {
            save.accept(typed);
            close();
        } catch (StaleForm stale) {
            new StaleFormDialog<>(stale, RecordType.CONTACT, opened, typed, this::goOn).open();
        } catch (Refusal refusal) {
            refused.setText(getTranslation(refusal.key(), refusal.arguments()));
        }
    }

    private void goOn(ContactForm current, ContactForm shown) {
        opened = current;
        merged = !shown.equals(current);
        fields.read(shown);
        fields.focus();
    }

    private boolean isDirty() {
        return merged || fields.hasChanges();
    }

    private void closeOrAsk() {
        if (isDirty()) {
            DiscardQuestion.ask(this::close);
        } else {
            close();
        }
    }
}
