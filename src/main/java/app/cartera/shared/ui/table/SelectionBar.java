package app.cartera.project.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.HasMenuItems;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;

/** Says how many projects are ticked, and what can be done with them. Hidden while none is. */
class SelectionBar extends Composite<Div> {

    private final Span announced = new Span();
    private final Span count = new Span();
    private final Button all;
    private final Div bar;
    private final SubMenu actions;

    private SerializableConsumer<HasMenuItems> acts = menu -> {};

    SelectionBar(Command selectAll, Command clear) {
        all = new Button("", click -> selectAll.execute());
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var none = new Button(getTranslation("selection.clear"), click -> clear.execute());
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var menu = new MenuBar();
        menu.addClassName("end");
        menu.addThemeVariants(MenuBarVariant.SMALL);
        actions = menu.addItem(getTranslation("projects.actions")).getSubMenu();
        bar = new Div(count, all, none, menu);
        bar.addClassName("selection-bar");
        // Stays in the page while empty: a screen reader announces only what changes inside a region it knows.
        announced.addClassName("visually-hidden");
        announced.getElement().setAttribute("role", "status");
        getContent().addClassName("selection");
        getContent().add(announced, bar);
        bar.setVisible(false);
    }

    /** @param acts puts them in the menu, which is done when it is seen for the first time: many sessions never do */
    void setActions(SerializableConsumer<HasMenuItems> acts) {
        this.acts = acts;
    }

    void show(long selected, long total, boolean isAll) {
        var text = getTranslation("selection.count", selected);
        announced.setText(selected == 0 ? "" : text);
        count.setText(text);
        all.setText(getTranslation("selection.all", total));
        all.setVisible(!isAll && selected < total);
        bar.setVisible(selected > 0);
        if (selected > 0 && actions.getItems().isEmpty()) {
            acts.accept(actions);
        }
    }
}
