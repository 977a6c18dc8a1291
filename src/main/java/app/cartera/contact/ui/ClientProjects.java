package app.cartera.contact.ui;

import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.EmptyState;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The projects of one client. */
class ClientProjects extends Grid<ProjectRow> {

    private long clientId;

    private final transient ProjectService projects;

    ClientProjects(ProjectService projects) {
        this.projects = projects;
        setAriaLabel(getTranslation("contacts.projects"));
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(row -> new Anchor("projects/" + row.id(), row.name()))
                .setHeader(getTranslation("field.project.name"))
                .setSortProperty(ProjectRow.SortKey.NAME.name());
        setEmptyStateComponent(new EmptyState(VaadinIcon.BRIEFCASE, getTranslation("client.noProjects")));
    }

    void show(long clientId) {
        this.clientId = clientId;
        setItemsPageable(
                page -> projects.page(ProjectFilter.ofClient(this.clientId), page),
                page -> projects.count(ProjectFilter.ofClient(this.clientId)));
    }
}
