package app.cartera.contact.imports;

import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.contact.KnownContacts;
import app.cartera.imports.ColumnValues;
import app.cartera.imports.RecordImport;
import app.cartera.imports.RecordImports;
import app.cartera.imports.RecordReader;
import app.cartera.journal.RecordType;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts that come from files: clients, unless it is said otherwise. */
@Component
public class ContactImports implements RecordImports<ContactFileColumn, ContactForm> {

    private final ContactService contacts;
    private final KnownContacts known;
    private final Validator rules;

    ContactImports(ContactService contacts, KnownContacts known, Validator rules) {
        this.contacts = contacts;
        this.known = known;
        this.rules = rules;
    }

    @Override
    public RecordType type() {
        return RecordType.CONTACT;
    }

    @Override
    public List<ContactFileColumn> meanings() {
        return List.of(ContactFileColumn.values());
    }

    @Override
    public ContactForm blank() {
        return ContactForm.newClient("");
    }

    @Override
    public RecordReader<ContactForm> reader(
            RecordImport<ContactFileColumn, ContactForm> plan, ColumnValues<ContactFileColumn> columns) {
        return new ContactReader(columns, plan.defaults(), rules, known);
    }

    @Override
    public void create(long operation, List<ContactForm> forms) {
        contacts.create(operation, forms);
    }
}
