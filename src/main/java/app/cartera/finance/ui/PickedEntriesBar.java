package app.cartera.finance.ui;

import app.cartera.journal.OperationRuns;
import app.cartera.shared.ui.OneClick;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** Says how many entries are ticked, ticks all that match, and gives them a category or removes them. Hidden while none is. */
class PickedEntriesBar extends Composite<Div> implements HasEnabled {

    private final Span announced = new Span();
    private final Span count = new Span();
    private final Button all;
    private final Div bar;

    PickedEntriesBar(Command onAll, Command onClear, Command onSetCategory, Command onRemove) {
        all = new Button("", click -> onAll.execute());
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var none = new Button(getTranslation("selection.clear"), click -> onClear.execute());
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var category = new Button(getTranslation("entries.setCategory") + "…");
        category.addThemeVariants(ButtonVariant.SMALL);
        category.addClassName("end");
        OneClick.on(category, onSetCategory);
        var remove = new Button(getTranslation("entries.removePicked"));
        remove.addThemeVariants(ButtonVariant.SMALL);
        OneClick.on(remove, onRemove);
        bar = new Div(count, all, none, category, remove);
        bar.addClassName("selection-bar");
        // Stays in the page while empty: a screen reader announces only what changes inside a region it knows.
        announced.addClassName("visually-hidden");
        announced.getElement().setAttribute("role", "status");
        getContent().addClassName("selection");
        getContent().add(announced, bar);
        bar.setVisible(false);
    }

    /** @param matching how many there are to tick; not offered where these are all, or too many */
    void show(int picked, long matching) {
        var text = getTranslation("selection.count", picked);
        announced.setText(picked == 0 ? "" : text);
        count.setText(text);
        all.setText(getTranslation("selection.all", matching));
        all.setVisible(matching > picked && matching <= OperationRuns.AT_ONCE);
        bar.setVisible(picked > 0);
    }
}
