package app.cartera.project.ui.wizard;

import app.cartera.project.ProjectForm;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** One step of the wizard. */
interface WizardStep {

    /** The key of its name. */
    String title();

    Component content();

    /** Shows these values. */
    void show(ProjectForm form);

    /** The form with what was typed in this step. */
    ProjectForm typed(ProjectForm form);

    /** Whether what was typed here is acceptable; what is not is marked. */
    boolean check(ProjectForm typed);

    /** Marks the control of this value, if it is one of this step. */
    boolean refuse(@Nullable String field, String message);

    void focus();
}
