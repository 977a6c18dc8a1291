package app.cartera.project.ui;

import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.PageInFront;
import com.vaadin.flow.i18n.I18NProvider;
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
                text("project.wasArchived", project.name()), text("project.restore"), () -> restore(project, shown));
    }

    void restore(ProjectRow project) {
        restore(project, afterwards);
    }

    private void restore(ProjectRow project, Command shown) {
        projects.restore(project.id());
        shown.execute();
        Notifications.success(text("project.wasRestored", project.name()));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
