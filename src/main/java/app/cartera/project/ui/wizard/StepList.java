package app.cartera.project.ui.wizard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** Shows the steps there are and which one it is. */
class StepList extends Composite<OrderedList> {

    StepList() {
        getContent().addClassName("steps");
        getContent().getElement().setAttribute("aria-label", getTranslation("wizard.steps"));
    }

    void show(List<WizardStep> steps, int current) {
        getContent().removeAll();
        steps.forEach(step -> getContent().add(new ListItem(getTranslation(step.title()))));
        getContent().getComponentAt(current).getElement().setAttribute("aria-current", "step");
    }
}
