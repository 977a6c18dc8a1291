package app.cartera.contact.ui;

import app.cartera.contact.ContactRow;
import app.cartera.shared.ui.page.NameBadge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A contact in a list to choose from, with what tells namesakes apart, and whether it is archived. */
public class ContactItem extends Div {

    public ContactItem(ContactRow row) {
        this(row, null);
    }

    /** @param note what is told of it besides */
    ContactItem(ContactRow row, @Nullable String note) {
        var archived = row.archived() ? getTranslation("contacts.isArchived") : null;
        var details = new Span(ContactTexts.joined(note, archived, row.details()));
        details.addClassNames("quiet", "small");
        add(new NameBadge(row.name()), details);
        addClassName("contact-choice");
    }
}
