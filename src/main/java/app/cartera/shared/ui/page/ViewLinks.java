package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;

/**
 * The views of one record, side by side under its header. They look like tabs and are links: each has an address, so that
 * reload, back and a bookmark work.
 */
public class ViewLinks extends Composite<Nav> {

    /** @param label what the links lead to, for screen readers */
    public ViewLinks(String label) {
        getContent().setAriaLabel(label);
        getContent().addClassName("views");
    }

    public void removeAll() {
        getContent().removeAll();
    }

    public void add(Component link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        getContent().add(link);
    }
}
