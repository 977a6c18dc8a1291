package app.cartera.contact.imports.ui;

import app.cartera.access.Later;
import app.cartera.contact.ContactForm;
import app.cartera.contact.imports.ContactFileColumn;
import app.cartera.contact.imports.ContactImports;
import app.cartera.contact.ui.ContactsView;
import app.cartera.imports.RecordImport;
import app.cartera.imports.RecordImportPreview;
import app.cartera.imports.RecordImportService;
import app.cartera.imports.ui.DefaultsFields;
import app.cartera.imports.ui.ImportNotes;
import app.cartera.imports.ui.RecordImportView;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.TitledSection;
import app.cartera.shared.ui.table.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports contacts from a file. */
@Route("finance/contacts/import")
@RolesAllowed({"ADMIN", "MANAGER", "EDITOR"})
public class ContactImportView extends RecordImportView<ContactFileColumn, ContactForm> {

    ContactImportView(
            RecordImportService imports,
            ContactImports contacts,
            OperationRuns runs,
            UndoService undoing,
            Later later) {
        super(imports, contacts, runs, undoing, later);
    }

    @Override
    protected DefaultsFields<RecordImport<ContactFileColumn, ContactForm>> defaults(
            RecordImport<ContactFileColumn, ContactForm> plan) {
        return new ContactImportDefaults(plan.defaults());
    }

    @Override
    protected Component first(String title, List<ContactForm> contacts) {
        var table = new PlainTable(
                title,
                getTranslation("field.contact.name"),
                getTranslation("field.contact.taxId"),
                getTranslation("field.contact.email"),
                getTranslation("field.contact.city"),
                getTranslation("field.contact.country"),
                getTranslation("contacts.type"));
        table.addClassNames("of-records", PlainTable.STACKS);
        contacts.forEach(contact -> table.addRow(
                new Span(contact.name()),
                text(contact.taxId()),
                text(contact.email()),
                text(contact.city()),
                Formats.current().country(contact.country()),
                types(contact)));
        return new TitledSection(title, table);
    }

    private String types(ContactForm contact) {
        return Stream.of(
                        contact.client() ? getTranslation("contacts.type.CLIENT") : "",
                        contact.vendor() ? getTranslation("contacts.type.VENDOR") : "")
                .filter(type -> !type.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** Countries that are not known are left out; tax IDs are taken as they are. */
    @Override
    protected void note(RecordImportPreview<ContactFileColumn, ContactForm> preview, ImportNotes notes) {
        if (!preview.unknown().isEmpty()) {
            notes.add(new ListItem(
                    getTranslation("import.unknownCountries", preview.unknownLines(), namesOf(preview.unknown()))));
        }
        notes.add("import.wrongTaxIds", preview.doubtful());
    }

    @Override
    protected List<RouterLink> waysOn() {
        return List.of(new RouterLink(getTranslation("import.toContacts"), ContactsView.class));
    }
}
