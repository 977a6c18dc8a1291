package app.cartera.contact.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.data.domain.Sort;

/** The contacts that match as a file, in the order that is shown. */
final class ContactExport {

    private ContactExport() {}

    /** @param lines adds to contacts what a line shows besides */
    static Export<ContactGrid.Line> of(
            ContactService contacts,
            ContactFilter filter,
            Sort sort,
            Function<List<ContactRow>, List<ContactGrid.Line>> lines) {
        var locale = Formats.current().locale();
        return new Export<>(
                translate("contacts.title"),
                translate("contacts.fileName"),
                locale,
                columns(locale),
                () -> SheetRows.byIds(contacts.ids(filter, sort), ids -> lines.apply(contacts.rows(ids))));
    }

    private static List<SheetColumn<ContactGrid.Line>> columns(Locale locale) {
        var yes = translate("value.true");
        var no = translate("value.false");
        return List.of(
                SheetColumn.wide(field("name"), line -> Cell.of(line.contact().name())),
                SheetColumn.wide(
                        field("legalName"), line -> Cell.of(line.contact().legalName())),
                SheetColumn.of(
                        translate("contacts.type.CLIENT"),
                        line -> Cell.of(line.contact().client() ? yes : no)),
                SheetColumn.of(
                        translate("contacts.type.VENDOR"),
                        line -> Cell.of(line.contact().vendor() ? yes : no)),
                SheetColumn.of(field("taxId"), line -> Cell.of(line.contact().taxId())),
                SheetColumn.wide(field("email"), line -> Cell.of(line.contact().email())),
                SheetColumn.of(field("city"), line -> Cell.of(line.contact().city())),
                SheetColumn.of(
                        field("country"),
                        line -> Cell.of(
                                Formats.of(locale).country(line.contact().country()))),
                SheetColumn.of(translate("contacts.projects"), line -> Cell.of(line.projects())));
    }

    private static String field(String name) {
        return translate("field.contact." + name);
    }
}
