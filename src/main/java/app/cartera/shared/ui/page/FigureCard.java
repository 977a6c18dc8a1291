package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One figure: what it is, its value, and what that means. */
public class FigureCard extends Composite<Div> {

    public FigureCard(String label, String value, String meaning) {
        getContent().addClassName("figure");
        fill(getContent(), label, value);
        getContent().add(span(meaning, "figure-note"));
    }

    /** A number that leads to what it counts. */
    public static Component link(String href, String label, String value) {
        var card = new Anchor(href);
        card.addClassName("figure");
        fill(card, label, value);
        return card;
    }

    private static void fill(HasComponents card, String label, String value) {
        card.add(span(label, "figure-label"), span(value, "figure-value"));
    }

    private static Span span(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
