package app.cartera.project.ui;

import com.vaadin.flow.component.contextmenu.HasMenuItems;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;

/** The menu of what can be done with the projects that are ticked, filled when it is first needed: many sessions never do. */
class BulkMenu extends MenuBar {

    private final SubMenu acts = addItem(getTranslation("projects.actions")).getSubMenu();

    BulkMenu() {
        addClassName("end");
        addThemeVariants(MenuBarVariant.SMALL);
    }

    /** @param fill puts in what can be done, where that is not there yet */
    void fillOnce(SerializableConsumer<HasMenuItems> fill) {
        if (acts.getItems().isEmpty()) {
            fill.accept(acts);
        }
    }
}
