package app.cartera.contact.ui;

import app.cartera.contact.ContactRow;
import app.cartera.shared.ui.page.NameBadge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A contact in a list to choose from, with what tells namesakes apart. */
public class ContactItem extends Div {

    public ContactItem(ContactRow row) {
        var details = new Span(ContactTexts.details(row));
        details.addClassNames("quiet", "small");
        add(new NameBadge(row.name()), details);
        addClassName("contact-choice");
    }
}
