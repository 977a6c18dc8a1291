package app.cartera.contact.imports;

import app.cartera.contact.ContactForm;
import app.cartera.contact.EuVatNumber;
import app.cartera.contact.KnownContacts;
import app.cartera.imports.ColumnValues;
import app.cartera.imports.LineValues;
import app.cartera.imports.RecordReader;
import app.cartera.sheet.Line;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which contacts lines are, and which of them seem to be there. */
final class ContactReader implements RecordReader<ContactForm> {

    private final ColumnValues<ContactFileColumn> columns;
    private final ContactForm defaults;
    private final Validator rules;
    private final KnownContacts known;
    private final ContactsOfFile ofFile = new ContactsOfFile();

    /** @param defaults has what holds for a line that does not say it */
    ContactReader(ColumnValues<ContactFileColumn> columns, ContactForm defaults, Validator rules, KnownContacts known) {
        this.columns = columns;
        this.defaults = defaults;
        this.rules = rules;
        this.known = known;
    }

    @Override
    public List<Read<ContactForm>> read(List<Line> lines) {
        var forms = new ArrayList<@Nullable ContactForm>();
        var values = lines.stream().map(columns::of).toList();
        values.forEach(line -> forms.add(form(line)));
        var there = known.there(forms.stream().filter(Objects::nonNull).toList());
        var read = new ArrayList<Read<ContactForm>>();
        for (var each = 0; each < forms.size(); each++) {
            read.add(read(values.get(each), forms.get(each), there));
        }
        return read;
    }

    private Read<ContactForm> read(
            LineValues<ContactFileColumn> line, @Nullable ContactForm form, Set<ContactForm> there) {
        return form == null
                ? new Read<>(null, line.errors(), false, null, false)
                : new Read<>(
                        form,
                        List.of(),
                        there.contains(form) | ofFile.repeats(form, line.number()),
                        unknownCountry(line, form),
                        EuVatNumber.wrongFor(form.taxId(), form.country()).isPresent());
    }

    /** It is left out, rather than the contact. */
    private static @Nullable String unknownCountry(LineValues<ContactFileColumn> line, ContactForm form) {
        return form.country() == null ? line.text(ContactFileColumn.COUNTRY, null) : null;
    }

    /** Null where something is wrong. */
    private @Nullable ContactForm form(LineValues<ContactFileColumn> line) {
        var form = new ContactForm(
                null,
                0,
                line.text(ContactFileColumn.NAME),
                line.text(ContactFileColumn.LEGAL_NAME),
                line.text(ContactFileColumn.TAX_ID),
                line.text(ContactFileColumn.EMAIL),
                line.text(ContactFileColumn.PHONE),
                line.text(ContactFileColumn.WEBSITE),
                line.text(ContactFileColumn.STREET),
                line.text(ContactFileColumn.POSTAL_CODE),
                line.text(ContactFileColumn.CITY),
                line.text(ContactFileColumn.REGION),
                CountryNames.code(line.text(ContactFileColumn.COUNTRY)).orElse(null),
                line.flag(ContactFileColumn.CLIENT, defaults.client()),
                line.flag(ContactFileColumn.VENDOR, defaults.vendor()),
                line.text(ContactFileColumn.NOTES));
        line.validate(form, rules, ContactFileColumn.values());
        return line.isGood() ? form : null;
    }
}
