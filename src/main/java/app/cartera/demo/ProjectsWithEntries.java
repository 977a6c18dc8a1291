package app.cartera.demo;

import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryService;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Values;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Creates projects with what they bring and cost. A closed one takes no entries: it is closed when it has them. */
@Component
@Profile("demo")
class ProjectsWithEntries {

    private final ProjectService projects;
    private final EntryService entries;

    ProjectsWithEntries(ProjectService projects, EntryService entries) {
        this.projects = projects;
        this.entries = entries;
    }

    /** @param its the entries of the project with this id */
    void create(ProjectForm form, LongFunction<List<EntryForm>> its) {
        var closed = form.status() == ProjectStatus.CLOSED;
        var created = projects.create(closed ? Values.with(form, Map.of("status", ProjectStatus.ACTIVE)) : form);
        its.apply(Objects.requireNonNull(created.id())).forEach(entries::post);
        if (closed) {
            projects.save(Values.with(created, Map.of("status", form.status())));
        }
    }
}
