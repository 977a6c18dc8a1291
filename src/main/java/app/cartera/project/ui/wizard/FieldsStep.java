package app.cartera.project.ui.wizard;

import app.cartera.project.ProjectForm;
import app.cartera.project.ui.ProjectFields;
import com.vaadin.flow.component.Component;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A step in which something is typed. */
class FieldsStep implements WizardStep, Serializable {

    private final String title;
    private final ProjectFields fields;

    /** @param title the key of its name */
    FieldsStep(String title, ProjectFields fields) {
        this.title = title;
        this.fields = fields;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Component content() {
        return fields;
    }

    @Override
    public void show(ProjectForm form) {
        fields.show(form);
    }

    @Override
    public ProjectForm typed(ProjectForm form) {
        return fields.typed(form);
    }

    @Override
    public boolean check(ProjectForm typed) {
        return fields.check(typed);
    }

    @Override
    public boolean refuse(@Nullable String field, String message) {
        return fields.refuse(field, message);
    }

    @Override
    public void focus() {
        fields.focus();
    }
}
