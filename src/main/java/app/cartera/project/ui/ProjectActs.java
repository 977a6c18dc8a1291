package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.Later;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.PageInFront;
import app.cartera.shared.ui.WaitingBar;
import com.vaadin.flow.server.Command;
import java.io.Serializable;

/**
 * What a person can do with one project on its pages, beside editing it. It waits for who changes many projects or rates, and
 * so is done beside the page.
 */
class ProjectActs implements Serializable {

    private final transient ProjectService projects;
    private final transient Later later;
    private final Command afterwards;

    private boolean acting;

    /** @param afterwards shows what has become of the project */
    ProjectActs(ProjectService projects, Later later, Command afterwards) {
        this.projects = projects;
        this.later = later;
        this.afterwards = afterwards;
    }

    void archive(ProjectRow project) {
        var here = PageInFront.orNothing(afterwards);
        var anew = PageInFront.orAnew(afterwards);
        await(() -> projects.archive(project.id()), () -> {
            here.execute();
            Notifications.success(
                    translate("project.wasArchived", project.name()),
                    translate("project.restore"),
                    () -> restore(project, anew));
        });
    }

    void restore(ProjectRow project) {
        restore(project, PageInFront.orNothing(afterwards));
    }

    private void restore(ProjectRow project, Command shown) {
        await(() -> projects.restore(project.id()), () -> {
            shown.execute();
            Notifications.success(translate("project.wasRestored", project.name()));
        });
    }

    /** One after the other: who clicks again while it waits for others has it done once. */
    private void await(Runnable act, Command done) {
        if (!acting) {
            acting = true;
            var work = later.actLong(() -> {
                act.run();
                return done;
            });
            WaitingBar.overPage(work, ended -> {
                acting = false;
                ended.get().execute();
            });
        }
    }
}
