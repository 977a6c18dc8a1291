package app.cartera.project.ui.wizard;

import app.cartera.contact.ClientChoices;
import app.cartera.project.DraftGone;
import app.cartera.project.DraftService;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import java.io.Serializable;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The project that is being written, kept as one types. */
class Draft implements Serializable {

    private final transient DraftService drafts;
    private final transient ProjectService projects;
    private final transient ClientChoices clients;

    @Nullable
    private String id;

    private boolean created;
    private ProjectForm begun = ProjectForm.newProject(null, null, "EUR");

    /**
     * A draft that was left over.
     *
     * @param name of the project, which may be blank
     */
    record Unfinished(String id, String name) implements Serializable {}

    Draft(DraftService drafts, ProjectService projects, ClientChoices clients) {
        this.drafts = drafts;
        this.projects = projects;
        this.clients = clients;
    }

    /** Nothing before something was typed, or a draft was opened. */
    @Nullable
    String id() {
        return id;
    }

    /** The form as it was begun or opened. */
    ProjectForm begun() {
        return begun;
    }

    /** The one this person left over, unless nothing was typed in it. */
    Optional<Unfinished> unfinished() {
        return drafts.latest()
                .flatMap(left ->
                        drafts.find(left).filter(this::isWorthKeeping).map(form -> new Unfinished(left, form.name())));
    }

    /** Goes on with a draft; false where it is gone. */
    boolean open(String known) {
        var found = drafts.find(known);
        found.ifPresent(form -> become(known, form));
        return found.isPresent();
    }

    /** A new one; nothing is kept of it before something is typed, so that another tab may begin one too. */
    void begin(@Nullable Long clientId) {
        become(null, projects.newProject(clientId));
    }

    void discard(Unfinished left) {
        drafts.discard(left.id());
    }

    /** @throws DraftGone when the project was created from it elsewhere */
    void keep(ProjectForm typed) {
        if (created) {
            return;
        }
        if (id == null) {
            id = drafts.begin(typed);
        } else {
            drafts.keep(id, typed);
        }
    }

    /** @throws DraftGone when the project was created from it already */
    ProjectForm create(ProjectForm typed) {
        if (id == null) {
            throw new DraftGone();
        }
        var project = drafts.create(id, typed);
        created = true;
        return project;
    }

    private void become(@Nullable String known, ProjectForm form) {
        id = known;
        begun = withClientThatIsThere(form);
        created = false;
    }

    /** Whom an address names need not be there, and whom a draft names may be deleted meanwhile: nobody could take it out. */
    private ProjectForm withClientThatIsThere(ProjectForm form) {
        var isThere = form.clientId() == null || clients.find(form.clientId()).isPresent();
        return isThere ? form : Values.with(form, Collections.singletonMap("clientId", null));
    }

    private boolean isWorthKeeping(ProjectForm form) {
        return !Values.differing(projects.newProject(form.clientId()), form).isEmpty();
    }
}
