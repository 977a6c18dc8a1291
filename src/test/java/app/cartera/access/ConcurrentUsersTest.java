package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.finance.AtOnce;
import app.cartera.shared.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two admins work on the same person at once, so this is committed, and tidied up afterwards. */
@ServiceTest
@SignedIn(Role.ADMIN)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConcurrentUsersTest {

    private static final int TIMES = 20;

    @Autowired
    UserService service;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void leave_the_people_as_they_were() {
        jdbc.update("delete from journal_change where record_type = 'USER'");
        jdbc.update("delete from journal_operation where record_type = 'USER'");
        users.findAll().stream()
                .filter(user -> user.username.startsWith("nuria"))
                .forEach(users::delete);
    }

    @Test
    void of_two_who_create_the_same_user_name_one_is_told_that_it_is_taken() throws Exception {
        for (var time = 0; time < TIMES; time++) {
            var create = create("nuria" + time);

            assertThat(AtOnce.atOnce(create, create)).hasSize(1).hasOnlyElementsOfType(UsernameTaken.class);
        }
    }

    @Test
    void what_two_do_to_one_person_is_done_one_after_the_other() throws Exception {
        create("nuria").call();
        var id = users.findByUsername("nuria").orElseThrow().id;
        for (var time = 0; time < TIMES; time++) {
            service.disable(id);

            var failures = AtOnce.atOnce(
                    Executors.callable(() -> service.enable(id)),
                    Executors.callable(() -> service.setPassword(id, "another long password")),
                    Executors.callable(() -> service.setPassword(id, TestPeople.PASSWORD)));

            assertThat(failures).isEqualTo(List.of());
            assertThat(users.findById(id).orElseThrow().enabled).isTrue();
        }
    }

    @Test
    void another_admin_can_sign_in_while_somebody_gets_another_name_in_many_projects() {
        service.create(new UserForm(null, 0, "nuria", "Nuria Nueva", Role.ADMIN), TestPeople.PASSWORD);
        var editor = users.findByUsername("editor").orElseThrow().id;
        transaction.executeWithoutResult(renaming -> {
            service.save(Values.with(service.form(editor), Map.of("name", "Eva Nueva")));

            var admin = UsernamePasswordAuthenticationToken.unauthenticated("nuria", TestPeople.PASSWORD);
            assertThat(CompletableFuture.supplyAsync(() -> signIn.authenticate(admin)))
                    .succeedsWithin(Duration.ofMinutes(2));
            renaming.setRollbackOnly();
        });
    }

    private Callable<?> create(String username) {
        var form = new UserForm(null, 0, username, "Nuria Nueva", Role.VIEWER);
        return Executors.callable(() -> service.create(form, TestPeople.PASSWORD));
    }
}
