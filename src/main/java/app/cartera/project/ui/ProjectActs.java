package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.PageInFront;
import com.vaadin.flow.server.Command;
import java.io.Serializable;

/** What a person can do with one project on its pages, beside editing it. */
class ProjectActs implements Serializable {

    private final transient ProjectService projects;
    private final Command afterwards;

    /** @param afterwards shows what has become of the project */
    ProjectActs(ProjectService projects, Command afterwards) {
        this.projects = projects;
        this.afterwards = afterwards;
    }

    void archive(ProjectRow project) {
        projects.archive(project.id());
        afterwards.execute();
        var shown = PageInFront.orAnew(afterwards);
        Notifications.success(
                translate("project.wasArchived", project.name()),
                translate("project.restore"),
                () -> restore(project, shown));
    }

    void restore(ProjectRow project) {
        restore(project, afterwards);
    }

    private void restore(ProjectRow project, Command shown) {
        projects.restore(project.id());
        shown.execute();
        Notifications.success(translate("project.wasRestored", project.name()));
    }
}
