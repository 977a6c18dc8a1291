package app.cartera.contact.ui;

import app.cartera.contact.ContactRow;
import app.cartera.shared.ui.ContactAddress;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The contacts that may be the one being typed, announced as they turn up; each opens in a new tab. */
class LikelyDuplicates extends Composite<Div> {

    private final Paragraph question = new Paragraph();
    private List<ContactRow> shown = List.of();
    private boolean unseen;

    LikelyDuplicates() {
        getContent().addClassName("likely-duplicates");
        // Stays in the page while empty: a screen reader announces only what changes inside a region it knows.
        getContent().getElement().setAttribute("role", "status");
    }

    void show(List<ContactRow> alike) {
        if (!alike.equals(shown)) {
            shown = alike;
            getContent().removeAll();
            if (!alike.isEmpty()) {
                var list = new UnorderedList();
                alike.stream().map(this::item).forEach(list::add);
                question.setText(getTranslation("contact.duplicates"));
                getContent().add(question, list);
                unseen = true;
                UI.getCurrent().beforeClientResponse(this, sent -> unseen = false);
            }
        }
    }

    /**
     * Whether some have turned up with the very act that asks, so that nobody can have seen them. Who comes to see them now is
     * told to act again if it is none of them.
     */
    boolean comeFirst() {
        var first = unseen && !shown.isEmpty();
        if (first) {
            question.setText(getTranslation("contact.duplicates.first"));
        }
        return first;
    }

    private ListItem item(ContactRow row) {
        var link = new Anchor(ContactAddress.of(row.id()), row.name());
        link.setTarget(AnchorTarget.BLANK);
        link.setAriaLabel(row.name() + ", " + getTranslation("contact.duplicates.newTab"));
        var details = row.details();
        var archived = row.archived() ? " (" + getTranslation("contact.duplicates.archived") + ")" : "";
        return new ListItem(link, new Span((details.isEmpty() ? "" : " · " + details) + archived));
    }
}
