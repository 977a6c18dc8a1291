package app.cartera.access;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The accounts an installation begins with. Open to everybody, but only while there is no account at all. */
@Service
@Validated
@Transactional(readOnly = true)
public class FirstAccounts {

    private final Users users;
    private final Passwords passwords;
    private final JdbcTemplate jdbc;

    FirstAccounts(Users users, Passwords passwords, JdbcTemplate jdbc) {
        this.users = users;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    /** Whether there is no account yet. */
    public boolean needed() {
        return users.count() == 0;
    }

    /**
     * Creates them all; one at least should be an admin.
     *
     * @throws AlreadySetUp when there is an account already
     * @throws UsernameTooLong when a user name is too long without regard to case and accents
     * @throws WeakPassword when a password is too short or too long
     */
    @Transactional
    public void create(List<@Valid NewAccount> accounts) {
        lock();
        if (!needed()) {
            throw new AlreadySetUp();
        }
        users.saveAll(accounts.stream().map(this::user).toList());
    }

    /** Two first visits at once must not both find nobody. An empty table has no row to lock: this one is never empty. */
    private void lock() {
        jdbc.queryForList("select installed_rank from flyway_schema_history for update");
    }

    private User user(NewAccount account) {
        var username = User.foldedUsername(account.username());
        return new User(username, account.name(), passwords.hash(account.password()), account.role());
    }
}
