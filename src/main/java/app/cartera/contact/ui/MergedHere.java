package app.cartera.contact.ui;

import app.cartera.contact.ContactRow;
import app.cartera.shared.ui.ContactAddress;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The contacts that turned out to be the one that is shown; the history of each has the way to undo that. */
class MergedHere extends Composite<Div> {

    MergedHere() {
        getContent().addClassNames("hint", "merged-here");
    }

    void show(List<ContactRow> others) {
        getContent().removeAll();
        getContent().setVisible(!others.isEmpty());
        getContent().add(new Span(getTranslation("client.mergedHere")));
        others.forEach(other -> getContent().add(new Anchor(ContactAddress.of(other.id()), other.name())));
    }
}
