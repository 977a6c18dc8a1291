package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where there is nothing to show, and says what to do next. */
public class EmptyState extends Composite<Div> {

    public EmptyState(VaadinIcon icon, String text, Component... actions) {
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("empty-state");
        getContent().add(picture, new Paragraph(text));
        getContent().add(actions);
    }
}
