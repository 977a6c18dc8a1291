package app.cartera.finance.ui;

import app.cartera.shared.ui.OneClick;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** Says how many entries are ticked, and removes them. Hidden while none is. */
class PickedEntriesBar extends Composite<Div> {

    private final Span announced = new Span();
    private final Span count = new Span();
    private final Button remove;
    private final Div bar;

    PickedEntriesBar(Command onRemove, Command clear) {
        var none = new Button(getTranslation("selection.clear"), click -> clear.execute());
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove = new Button(getTranslation("entries.removePicked"));
        remove.addThemeVariants(ButtonVariant.SMALL);
        remove.addClassName("end");
        OneClick.on(remove, onRemove);
        bar = new Div(count, none, remove);
        bar.addClassName("selection-bar");
        // Stays in the page while empty: a screen reader announces only what changes inside a region it knows.
        announced.addClassName("visually-hidden");
        announced.getElement().setAttribute("role", "status");
        getContent().addClassName("selection");
        getContent().add(announced, bar);
        bar.setVisible(false);
    }

    void show(int picked) {
        var text = getTranslation("selection.count", picked);
        announced.setText(picked == 0 ? "" : text);
        count.setText(text);
        bar.setVisible(picked > 0);
    }
}
