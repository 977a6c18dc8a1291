package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** Shows the steps there are and which one it is. */
public class StepList extends Composite<OrderedList> {

    public StepList() {
        getContent().addClassName("steps");
        getContent().getElement().setAttribute("aria-label", getTranslation("wizard.steps"));
    }

    /** @param titles the keys of their names */
    public void show(List<String> titles, int current) {
        getContent().removeAll();
        titles.forEach(title -> getContent().add(new ListItem(getTranslation(title))));
        getContent().getComponentAt(current).getElement().setAttribute("aria-current", "step");
    }
}
