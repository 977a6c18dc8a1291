package app.cartera.project;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForEditors;
import app.cartera.shared.Retried;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a person has typed of a new project until the project is created: a reload, a lost connection or an expired
 * session loses nothing. A draft is known by the id in the wizard's address and belongs to one person.
 */
@Service
@ForEditors
@Transactional(readOnly = true)
public class DraftService {

    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Drafts drafts;
    private final ProjectService projects;
    private final CurrentUser currentUser;
    private final JsonMapper json = JsonMapper.builder().build();

    DraftService(Drafts drafts, ProjectService projects, CurrentUser currentUser) {
        this.drafts = drafts;
        this.projects = projects;
        this.currentUser = currentUser;
    }

    /** What was typed so far under this id, if it is this person's and still there. */
    public Optional<ProjectForm> find(String id) {
        return drafts.findByIdAndUserId(id, currentUser.id())
                .filter(draft -> !draft.isDiscarded())
                .map(draft -> json.readValue(draft.content, ProjectForm.class));
    }

    /** The id of the draft this person wrote last, if one is left over. */
    public Optional<String> latest() {
        return drafts.findFirstByUserIdAndContentNotOrderByChangedAtDesc(currentUser.id(), ProjectDraft.DISCARDED)
                .map(draft -> draft.id);
    }

    /** Begins a draft and returns its id. */
    @Transactional
    public String begin(ProjectForm form) {
        var id = UUID.randomUUID().toString();
        drafts.save(new ProjectDraft(id, currentUser.id(), json.writeValueAsString(form)));
        return id;
    }

    /**
     * Keeps what is typed so far.
     *
     * @throws DraftGone when there is no such draft of this person: what became a project must not come back to life
     */
    @Transactional
    public void keep(String id, ProjectForm typed) {
        drafts.findByIdAndUserId(id, currentUser.id())
                .orElseThrow(DraftGone::new)
                .keep(json.writeValueAsString(typed));
    }

    /**
     * Throws away what was typed so far. Does nothing if there is no such draft. That there was one is known for a while: who
     * goes on with it in another tab loses nothing, and can create the project.
     */
    @Transactional
    public void discard(String id) {
        drafts.findByIdAndUserId(id, currentUser.id()).ifPresent(ProjectDraft::discard);
        drafts.deleteByUserIdAndContentAndChangedAtBefore(
                currentUser.id(), ProjectDraft.DISCARDED, Instant.now().minus(REMEMBERED));
    }

    /**
     * Creates the project that the draft became, once: a second click or the back button creates no second one.
     *
     * @throws DraftGone when the project was created from it already
     */
    @Retried
    @Transactional
    public ProjectForm create(String id, ProjectForm form) {
        if (drafts.deleteByIdAndUserId(id, currentUser.id()) == 0) {
            throw new DraftGone();
        }
        return projects.create(form);
    }
}
