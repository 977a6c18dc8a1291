package app.cartera.contact.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.project.ProjectsOfClients;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** The contacts that match as a file, in the order that is shown. */
final class ContactExport {

    private ContactExport() {}

    /** A contact with the number of its projects. */
    record Line(ContactForm contact, long projects) {}

    static Export<Line> of(ContactService contacts, ProjectsOfClients projects, ContactFilter filter, Sort sort) {
        var locale = Formats.current().locale();
        return new Export<>(
                translate("contacts.title"),
                translate("contacts.fileName"),
                locale,
                columns(locale),
                () -> SheetRows.byIds(contacts.ids(filter, sort), ids -> lines(contacts.forms(ids), projects, ids)));
    }

    private static List<Line> lines(List<ContactForm> contacts, ProjectsOfClients projects, List<Long> ids) {
        var counts = projects.count(ids);
        return contacts.stream()
                .map(contact -> new Line(contact, counts.getOrDefault(contact.id(), 0L)))
                .toList();
    }

    private static List<SheetColumn<Line>> columns(Locale locale) {
        var yes = translate("value.true");
        var no = translate("value.false");
        return List.of(
                wide("name", ContactForm::name),
                wide("legalName", ContactForm::legalName),
                SheetColumn.of(
                        translate("contacts.type.CLIENT"),
                        line -> Cell.of(line.contact().client() ? yes : no)),
                SheetColumn.of(
                        translate("contacts.type.VENDOR"),
                        line -> Cell.of(line.contact().vendor() ? yes : no)),
                column("taxId", ContactForm::taxId),
                wide("email", ContactForm::email),
                column("phone", ContactForm::phone),
                wide("website", ContactForm::website),
                wide("street", ContactForm::street),
                column("postalCode", ContactForm::postalCode),
                column("city", ContactForm::city),
                column("region", ContactForm::region),
                column("country", contact -> Formats.of(locale).country(contact.country())),
                wide("notes", ContactForm::notes),
                SheetColumn.of(translate("contacts.projects"), line -> Cell.of(line.projects())));
    }

    private static SheetColumn<Line> column(String field, Function<ContactForm, @Nullable String> value) {
        return SheetColumn.of(field(field), line -> Cell.of(value.apply(line.contact())));
    }

    private static SheetColumn<Line> wide(String field, Function<ContactForm, @Nullable String> value) {
        return SheetColumn.wide(field(field), line -> Cell.of(value.apply(line.contact())));
    }

    private static String field(String name) {
        return translate("field.contact." + name);
    }
}
