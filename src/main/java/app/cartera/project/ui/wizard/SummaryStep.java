package app.cartera.project.ui.wizard;

import app.cartera.access.CurrentUser;
import app.cartera.project.ProjectForm;
import app.cartera.project.ui.BasicInformationFields;
import app.cartera.project.ui.ProjectFacts;
import com.vaadin.flow.component.Component;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Step 3: everything once more, to read before it is created. */
class SummaryStep implements WizardStep, Serializable {

    private final ProjectFacts facts;
    private final BasicInformationFields basic;

    /** @param basic knows the names of client and owner */
    SummaryStep(BasicInformationFields basic, CurrentUser currentUser) {
        this.basic = basic;
        facts = new ProjectFacts(currentUser);
    }

    @Override
    public String title() {
        return "project.summary";
    }

    @Override
    public Component content() {
        return facts;
    }

    @Override
    public void show(ProjectForm form) {
        facts.show(form, basic.clientName(), basic.ownerName());
    }

    @Override
    public ProjectForm typed(ProjectForm form) {
        return form;
    }

    @Override
    public boolean check(ProjectForm typed) {
        return true;
    }

    @Override
    public boolean refuse(@Nullable String field, String message) {
        return false;
    }

    @Override
    public void focus() {}
}
