package app.cartera.project.ui;

import app.cartera.project.ProjectStatus;
import com.vaadin.flow.component.select.Select;

/** <i>Estado</i> of a project. */
class StatusFields extends ProjectFields {

    StatusFields() {
        var status = new Select<ProjectStatus>();
        status.setLabel(label("status"));
        status.setItems(ProjectStatus.values());
        status.setItemLabelGenerator(ProjectTexts::status);
        bind("status", status, value -> (ProjectStatus) value, value -> value);
    }
}
