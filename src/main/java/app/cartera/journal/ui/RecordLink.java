package app.cartera.journal.ui;

import app.cartera.journal.OperationRow;
import app.cartera.journal.OperationRow.NamedRecord;
import app.cartera.shared.ui.ContactAddress;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.ProjectAddress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The way from the journal to a record. One that is gone, or has no page for this person, is only named. */
final class RecordLink {

    private RecordLink() {}

    /** To the only record of an operation; where there are several, how many. */
    static Component to(OperationRow operation) {
        var only = operation.only();
        return only == null ? new Span(OperationText.records(operation)) : to(only, OperationText.name(only));
    }

    /** As {@link #to(OperationRow)}, but by the full name, for where what was done to the record is not told beside it. */
    static Component byFullName(OperationRow operation) {
        return operation.only() == null ? to(operation) : byFullName(operation.only());
    }

    static Component byFullName(NamedRecord record) {
        return to(record, OperationText.fullName(record, Formats.current().locale()));
    }

    private static Component to(NamedRecord record, String name) {
        var known = record.name();
        return known == null || !record.openable()
                ? new Span(name)
                : switch (record.type()) {
                    case PROJECT -> new Anchor(ProjectAddress.of(record.id()), name);
                    case CONTACT -> new Anchor(ContactAddress.of(record.id()), name);
                    case ENTRY -> new Anchor("finance/entries/" + record.id(), name);
                    case RATE -> new Anchor("settings/currency?currency=" + known.text(), name);
                    case CURRENCY -> new Anchor("settings/currency", name);
                    case CATEGORY -> new Anchor("settings/categories", name);
                    case USER -> new Anchor("settings/users", name);
                };
    }
}
