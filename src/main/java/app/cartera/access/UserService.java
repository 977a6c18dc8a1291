package app.cartera.access;

import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Who may sign in, and as what. At least one enabled admin is always left. Who changed whose account stands in the log, and
 * {@link FollowsAccounts} is told of it, except for what is taken back: whoever does that records it.
 */
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
    private final FollowsAccounts follower;
    private final CurrentUser currentUser;

    UserService(
            Users users, Passwords passwords, KeepsUserNames names, FollowsAccounts follower, CurrentUser currentUser) {
        this.users = users;
        this.passwords = passwords;
        this.names = names;
        this.follower = follower;
        this.currentUser = currentUser;
    }

    /** A page of the people, sorted by columns of {@link UserRow}, otherwise by name. */
    public List<UserRow> page(Pageable page) {
        return users.findAllProjectedBy(
                        PageRequest.of(page.getPageNumber(), page.getPageSize(), sorted(page.getSort())))
                .getContent();
    }

    /** All of the people, sorted as {@link #page} sorts them. */
    public List<UserRow> all(Sort sort) {
        return users.findAllProjectedBy(sorted(sort));
    }

    public long count() {
        return users.count();
    }

    /** @throws NotFound when there is no such person */
    public UserForm form(long id) {
        var user = user(id);
        return new UserForm(user.id, user.version, user.username, user.name, user.role);
    }

    /** @throws NotFound when there is no such person */
    public AccountState state(long id) {
        return users.findStateById(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * @throws UsernameTaken when somebody else has this user name
     * @throws UsernameTooLong when it is too long without regard to case and accents
     * @throws WeakPassword when the password is too short or too long
     */
    @Retried
    @Transactional
    public void create(@Valid UserForm form, String password) {
        var username = freeUsername(form.id(), form.username());
        var user = users.save(new User(username, form.name(), passwords.hash(password), form.role()));
        tell("created as " + user.role, user, null);
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
        var before = user.state();
        var username = freeUsername(id, form.username());
        write(user, new AccountState(form.name(), username, form.role(), user.enabled), admins);
        var change = before.role() == user.role ? "edited" : "changed from " + before.role() + " to " + user.role;
        tell(change, user, before);
    }

    /**
     * Makes an account what it was before something was done to it, by the rules of {@link #save} and {@link #disable}. The
     * caller is who records it.
     *
     * @param seen as the account is
     * @return the version of the account afterwards
     * @throws StaleUser when it is not so any more
     * @throws UsernameTaken when somebody else has got the user name meanwhile
     * @throws LastAdmin when there would be no enabled admin
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeBack(long id, AccountState seen, AccountState former) {
        var admins = seen.isEnabledAdmin() && !former.isEnabledAdmin() ? users.lockEnabledAdmins() : List.<User>of();
        var user = lock(id);
        if (!user.state().equals(seen)) {
            throw new StaleUser(user.name);
        }
        freeUsername(id, former.username());
        write(user, former, admins);
        log("changed back", user);
        return user.version;
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
        var before = user.state();
        keepAnAdmin(admins, user);
        user.enabled = false;
        tell("disabled", user, before);
    }

    /**
     * The person can sign in again, with the password of before; a lock for too many wrong ones is lifted. Does nothing if
     * enabled already.
     *
     * @throws NotFound when there is no such person
     */
    @Retried
    @Transactional
    public void enable(long id) {
        var user = lock(id);
        var before = user.state();
        if (!user.enabled) {
            user.enabled = true;
            tell("enabled", user, before, false, user.forgetFailedSignIns());
        }
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
        tell("given another password", user, user.state(), true, user.forgetFailedSignIns());
    }

    private static Sort sorted(Sort asked) {
        var orders = asked.stream()
                .filter(order -> SORTABLE.contains(order.getProperty()))
                .map(order -> order.getProperty().equals("name") ? order.withProperty("nameKey") : order);
        return Sort.by(orders.toList()).and(Sort.by("nameKey", "id"));
    }

    /**
     * Whether the other admins have to be held: not while the projects of a person get another name. Asked first, as all of
     * them are locked before any one is; of a person who has become an admin since then the form is stale.
     */
    private boolean takesAnAdmin(long id, UserForm form) {
        return form.role() != Role.ADMIN && users.existsByIdAndRoleAndEnabledTrue(id, Role.ADMIN);
    }

    private void write(User user, AccountState wanted, List<User> admins) {
        if (!wanted.isEnabledAdmin()) {
            keepAnAdmin(admins, user);
        }
        user.username = wanted.username();
        user.role = wanted.role();
        user.enabled = wanted.enabled();
        if (!user.name.equals(wanted.name())) {
            user.rename(wanted.name());
            names.renamed(user.id, user.nameKey);
        }
    }

    private void tell(String change, User user, @Nullable AccountState before) {
        tell(change, user, before, false, false);
    }

    /** At the end: what tells of an admin's acts holds that admin, who may be about to sign in elsewhere. */
    private void tell(String change, User user, @Nullable AccountState before, boolean newPassword, boolean endsWait) {
        log(change, user);
        follower.changed(new AccountChange(user.id, user.version, before, user.state(), newPassword, endsWait));
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

    private String freeUsername(@Nullable Long id, String typed) {
        var username = User.foldedUsername(typed);
        users.findByUsername(username).filter(holder -> !holder.id.equals(id)).ifPresent(holder -> {
            throw new UsernameTaken(typed);
        });
        return username;
    }

    private static void keepAnAdmin(List<User> admins, User user) {
        if (user.isEnabledAdmin() && admins.stream().allMatch(admin -> admin.id.equals(user.id))) {
            throw new LastAdmin(user.name);
        }
    }
}
