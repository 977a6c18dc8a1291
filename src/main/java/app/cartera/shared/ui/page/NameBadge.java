package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** A client or a person by name, in every table and picker: initials in their colour, then the name. */
public class NameBadge extends Span {

    public NameBadge(String name) {
        this(name, new Span(name));
    }

    /** With something else in place of the plain name, such as a link. */
    public NameBadge(String name, Component named) {
        super(new Initials(name), named);
        addClassName("name-badge");
    }
}
