package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.HashMap;
import java.util.Map;

/**
 * The views of one record, side by side under its header. They look like tabs and are links: each has an address, so that
 * reload, back and a bookmark work.
 */
public class ViewLinks extends Composite<Nav> {

    private final Map<String, Anchor> byName = new HashMap<>();

    /** @param label what the links lead to, for screen readers */
    public ViewLinks(String label) {
        getContent().setAriaLabel(label);
        getContent().addClassName("views");
    }

    /**
     * Shows a link behind those that were shown before. One that is there stays and leads to the address from now on, as it may
     * have the focus.
     *
     * @param current whether it leads to what is shown
     */
    public void show(String name, String address, boolean current) {
        var link = byName.computeIfAbsent(name, this::add);
        link.setHref(address);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private Anchor add(String name) {
        var link = new Anchor();
        link.setText(name);
        link.getElement().setAttribute("router-link", true);
        getContent().add(link);
        return link;
    }
}
