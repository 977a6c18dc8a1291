package app.cartera.project;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForEditors;
import app.cartera.shared.Retried;
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
                .map(draft -> json.readValue(draft.content, ProjectForm.class));
    }

    /** The id of the draft this person wrote last, if one is left over. */
    public Optional<String> latest() {
        return drafts.findFirstByUserIdOrderByChangedAtDesc(currentUser.id()).map(draft -> draft.id);
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
     * @throws DraftGone when there is no such draft of this person: a second tab must not bring it back to life
     */
    @Transactional
    public void keep(String id, ProjectForm typed) {
        drafts.findByIdAndUserId(id, currentUser.id())
                .orElseThrow(DraftGone::new)
                .keep(json.writeValueAsString(typed));
    }

    /** Throws the draft away. Does nothing if there is none. */
    @Transactional
    public void discard(String id) {
        drafts.deleteByIdAndUserId(id, currentUser.id());
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
