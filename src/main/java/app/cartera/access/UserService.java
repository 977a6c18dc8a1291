package app.cartera.access;

import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Who may sign in, and as what. At least one enabled admin is always left. Who changed whose account stands in the log. */
@Service
@Validated
@ForAdmins
@Transactional(readOnly = true)
public class UserService {

    private static final Logger LOG = LoggerFactory.getLogger(UserService.class);
    private static final Set<String> SORTABLE = Set.of("name", "username", "role", "enabled");

    private final Users users;
    private final Passwords passwords;
    private final KeepsUserNames names;
    private final CurrentUser currentUser;

    UserService(Users users, Passwords passwords, KeepsUserNames names, CurrentUser currentUser) {
        this.users = users;
        this.passwords = passwords;
        this.names = names;
        this.currentUser = currentUser;
    }

    /** A page of the people, sorted by columns of {@link UserRow}, otherwise by name. */
    public List<UserRow> page(Pageable page) {
        var asked = page.getSort().stream()
                .filter(order -> SORTABLE.contains(order.getProperty()))
                .map(order -> order.getProperty().equals("name") ? order.withProperty("nameKey") : order);
        var sort = Sort.by(asked.toList()).and(Sort.by("nameKey", "id"));
        return users.findAllProjectedBy(PageRequest.of(page.getPageNumber(), page.getPageSize(), sort))
                .getContent();
    }

    public long count() {
        return users.count();
    }

    /** @throws NotFound when there is no such person */
    public UserForm form(long id) {
        var user = user(id);
        return new UserForm(user.id, user.version, user.username, user.name, user.role);
    }

    /**
     * @throws UsernameTaken when somebody else has this user name
     * @throws UsernameTooLong when it is too long without regard to case and accents
     * @throws WeakPassword when the password is too short or too long
     */
    @Retried
    @Transactional
    public void create(@Valid UserForm form, String password) {
        var username = freeUsername(form);
        var user = users.save(new User(username, form.name(), passwords.hash(password), form.role()));
        log("created as " + user.role, user);
    }

    /**
     * Ends the person's open sessions if the role changes.
     *
     * @throws StaleUser when somebody else saved the person after the form was opened
     * @throws UsernameTaken when somebody else has this user name
     * @throws UsernameTooLong when it is too long without regard to case and accents
     * @throws LastAdmin when the role is taken from the last enabled admin
     */
    @Retried
    @Transactional
    public void save(@Valid UserForm form) {
        var id = form.id() == null ? -1 : form.id();
        var admins = takesAnAdmin(id, form) ? users.lockEnabledAdmins() : List.<User>of();
        var user = lock(id);
        if (user.version != form.version()) {
            throw new StaleUser(user.name);
        }
        var username = freeUsername(form);
        if (form.role() != Role.ADMIN) {
            keepAnAdmin(admins, user);
        }
        var change = user.role == form.role() ? "edited" : "changed from " + user.role + " to " + form.role();
        user.username = username;
        user.role = form.role();
        if (!user.name.equals(form.name())) {
            user.rename(form.name());
            names.renamed(user.id, user.nameKey);
        }
        log(change, user);
    }

    /**
     * The person can sign in no more, and open sessions end; what the person did stays. Does nothing if disabled already.
     *
     * @throws LastAdmin when this is the last enabled admin
     */
    @Retried
    @Transactional
    public void disable(long id) {
        var admins = users.lockEnabledAdmins();
        var user = lock(id);
        keepAnAdmin(admins, user);
        user.enabled = false;
        log("disabled", user);
    }

    /**
     * The person can sign in again, with the password of before; a lock for too many wrong ones is lifted.
     *
     * @throws NotFound when there is no such person
     */
    @Retried
    @Transactional
    public void enable(long id) {
        var user = lock(id);
        user.enabled = true;
        user.forgetFailedSignIns();
        log("enabled", user);
    }

    /**
     * Gives a person another password, lifts a lock, and ends the person's open sessions.
     *
     * @throws WeakPassword when the password is too short or too long
     */
    @Retried
    @Transactional
    public void setPassword(long id, String password) {
        var hash = passwords.hash(password);
        var user = lock(id);
        user.passwordHash = hash;
        user.forgetFailedSignIns();
        log("given another password", user);
    }

    /**
     * Whether the other admins have to be held: not while the projects of a person get another name. Asked first, as all of
     * them are locked before any one is; of a person who has become an admin since then the form is stale.
     */
    private boolean takesAnAdmin(long id, UserForm form) {
        return form.role() != Role.ADMIN && users.existsByIdAndRoleAndEnabledTrue(id, Role.ADMIN);
    }

    /** After the database took it: what is refused was not done. Without names, as the log is read by others. */
    private void log(String change, User user) {
        users.flush();
        LOG.info("User {} was {} by user {}", user.id, change, currentUser.id());
    }

    /**
     * Until the transaction ends nobody else changes the person, and whoever makes this person the owner of a project waits
     * for the new name, or came before it.
     */
    private User lock(long id) {
        return users.lock(id).orElseThrow(() -> new NotFound(id));
    }

    private User user(long id) {
        return users.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private String freeUsername(UserForm form) {
        var username = User.foldedUsername(form.username());
        users.findByUsername(username)
                .filter(holder -> !holder.id.equals(form.id()))
                .ifPresent(holder -> {
                    throw new UsernameTaken(form.username());
                });
        return username;
    }

    private static void keepAnAdmin(List<User> admins, User user) {
        if (user.isEnabledAdmin() && admins.stream().allMatch(admin -> admin.id.equals(user.id))) {
            throw new LastAdmin(user.name);
        }
    }
}
