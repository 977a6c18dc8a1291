package app.cartera.contact.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.journal.RecordType;
import app.cartera.journal.ui.RecordDialog;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The form of a contact in a dialog. */
public class ContactDialog extends RecordDialog<ContactForm> {

    private final ContactFormFields fields;

    /**
     * @param save saves the contact; what it throws is shown to the person, who goes on typing
     * @param duplicates finds the contacts that may be the one being typed
     */
    public ContactDialog(
            ContactForm opened,
            SerializableConsumer<ContactForm> save,
            SerializableFunction<ContactForm, List<ContactRow>> duplicates) {
        super(RecordType.CONTACT, title(opened), opened, save);
        fields = new ContactFormFields(duplicates);
        begin(opened);
    }

    /**
     * For a contact whose name may stand in many projects.
     *
     * @param save saves the contact on another thread; what it throws is shown to the person, who goes on typing
     * @param saved gets the contact as it was saved
     * @param duplicates finds the contacts that may be the one being typed
     */
    ContactDialog(
            ContactForm opened,
            SerializableFunction<ContactForm, CompletableFuture<ContactForm>> save,
            SerializableConsumer<ContactForm> saved,
            SerializableFunction<ContactForm, List<ContactRow>> duplicates) {
        super(RecordType.CONTACT, title(opened), opened, save, saved);
        fields = new ContactFormFields(duplicates);
        begin(opened);
    }

    private static String title(ContactForm opened) {
        return opened.id() == null ? translate("contact.new") : translate("contact.edit", opened.name());
    }

    private void begin(ContactForm opened) {
        setFields(fields, fields.singleLineFields());
        fields.read(opened);
        fields.onTyped(this::setTyped);
    }

    /** A client is wanted: that it is one cannot be taken away. */
    public ContactDialog clientOnly() {
        fields.clientOnly();
        return this;
    }

    @Override
    protected Optional<ContactForm> read(ContactForm opened) {
        return fields.write();
    }

    @Override
    protected void show(ContactForm form) {
        fields.read(form);
    }

    @Override
    protected void focus() {
        fields.focus();
    }
}
