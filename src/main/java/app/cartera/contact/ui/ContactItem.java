package app.cartera.contact.ui;

import app.cartera.contact.ContactRow;
import app.cartera.shared.ui.page.NameBadge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A contact in a list to choose from, with what tells namesakes apart, and whether it is archived. */
public class ContactItem extends Div {

    public ContactItem(ContactRow row) {
        var archived = row.archived() ? getTranslation("contacts.isArchived") : null;
        var details = new Span(ContactTexts.joined(archived, ContactTexts.details(row)));
        details.addClassNames("quiet", "small");
        add(new NameBadge(row.name()), details);
        addClassName("contact-choice");
    }
}
