package app.cartera.shared.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** Says how many rows of a list are ticked, ticks all that match, and has what can be done with them. Hidden while none is. */
public class SelectionBar extends Composite<Div> implements HasEnabled {

    private final Span announced = new Span();
    private final Span count = new Span();
    private final Button all;
    private final Div bar;

    /** @param acts what can be done with them; the first of class {@code end} stands with those after it at the end */
    public SelectionBar(Command tickAll, Command untickAll, Component... acts) {
        all = small("", tickAll);
        bar = new Div(count, all, small(getTranslation("selection.clear"), untickAll));
        bar.add(acts);
        bar.addClassName("selection-bar");
        // Stays in the page while empty: a screen reader announces only what changes inside a region it knows.
        announced.addClassName("visually-hidden");
        announced.getElement().setAttribute("role", "status");
        getContent().addClassName("selection");
        getContent().add(announced, bar);
        bar.setVisible(false);
    }

    private static Button small(String text, Command act) {
        var button = new Button(text, click -> act.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** @param offersAll whether to offer to tick all that match */
    public void show(long ticked, long matching, boolean offersAll) {
        var text = getTranslation("selection.count", ticked);
        announced.setText(ticked == 0 ? "" : text);
        count.setText(text);
        all.setText(getTranslation("selection.all", matching));
        all.setVisible(offersAll && ticked < matching);
        bar.setVisible(ticked > 0);
    }
}
