package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** A client as it looks in every table and picker: initials in its colour, then its name. */
public class ClientBadge extends Span {

    public ClientBadge(String name) {
        this(name, new Span(name));
    }

    /** With something else in place of the plain name, such as a link. */
    public ClientBadge(String name, Component named) {
        super(new Initials(name), named);
        addClassName("client");
    }
}
