package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.finance.AtOnce;
import app.cartera.shared.Values;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two admins act at once, so this is committed, and tidied up afterwards. */
@ServiceTest
@SignedIn(Role.ADMIN)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LastAdminTest {

    @Autowired
    UserService service;

    @Autowired
    Users users;

    @Autowired
    JdbcTemplate jdbc;

    long one;
    long other;

    @BeforeEach
    void there_are_two_admins() {
        one = users.findByUsername("admin").orElseThrow().id;
        other = users.save(new User("other", "Otro Admin", "{noop}-", Role.ADMIN)).id;
    }

    @AfterEach
    void leave_the_people_as_they_were() {
        jdbc.update("delete from journal_change where record_type = 'USER'");
        jdbc.update("delete from journal_operation where record_type = 'USER'");
        users.deleteById(other);
        var admin = users.findById(one).orElseThrow();
        admin.enabled = true;
        admin.role = Role.ADMIN;
        users.save(admin);
    }

    @RepeatedTest(5)
    void two_admins_who_disable_each_other_at_once_leave_one() throws Exception {
        oneIsLeft(() -> service.disable(one), () -> service.disable(other));
    }

    @RepeatedTest(5)
    void two_admins_who_take_the_role_from_each_other_at_once_leave_one() throws Exception {
        oneIsLeft(takeRole(one), takeRole(other));
    }

    @RepeatedTest(5)
    void an_admin_who_loses_the_role_and_one_who_is_disabled_at_once_leave_one() throws Exception {
        oneIsLeft(takeRole(one), () -> service.disable(other));
    }

    private Runnable takeRole(long id) {
        var form = Values.with(service.form(id), Map.of("role", Role.MANAGER));
        return () -> service.save(form);
    }

    private void oneIsLeft(Runnable act, Runnable another) throws Exception {
        var failures = AtOnce.atOnce(Executors.callable(act), Executors.callable(another));

        assertThat(failures).hasSize(1).hasOnlyElementsOfType(LastAdmin.class);
        assertThat(users.findAll().stream().filter(User::isEnabledAdmin)).hasSize(1);
    }
}
