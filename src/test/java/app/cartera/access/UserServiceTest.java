package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.shared.Values;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@ServiceTest
@SignedIn(Role.ADMIN)
@ExtendWith({OutputCaptureExtension.class, ToldInLog.class})
class UserServiceTest {

    @Autowired
    UserService service;

    @Autowired
    UserNames names;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Users users;

    @Autowired
    CurrentUser currentUser;

    @Test
    void a_new_user_can_sign_in() {
        service.create(new UserForm(null, 0, "Nuria", "Nuria Nueva", Role.VIEWER), TestPeople.PASSWORD);

        assertThat(signIn("nuria", TestPeople.PASSWORD).role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void a_user_name_that_is_pasted_signs_in_as_it_looks() {
        service.create(new UserForm(null, 0, "\u200Bnuria\u200B ", "Nuria Nueva", Role.VIEWER), TestPeople.PASSWORD);

        assertThat(signIn("nuria", TestPeople.PASSWORD).name()).isEqualTo("Nuria Nueva");
    }

    @Test
    void a_user_name_of_accents_alone_is_refused() {
        var accents = new UserForm(null, 0, "\u0301\u0302", "Nuria Nueva", Role.VIEWER);

        assertThatThrownBy(() -> service.create(accents, TestPeople.PASSWORD))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_user_name_is_taken_only_once_whatever_its_case() {
        var namesake = new UserForm(null, 0, "EDITOR", "Another", Role.VIEWER);

        assertThatThrownBy(() -> service.create(namesake, TestPeople.PASSWORD))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.field()).isEqualTo("username"));
    }

    @Test
    void a_user_name_that_folding_makes_too_long_is_refused() {
        var form = new UserForm(null, 0, "ß".repeat(60), "Nuria", Role.VIEWER);
        service.create(form, TestPeople.PASSWORD);
        assertThat(signIn("SS".repeat(60), TestPeople.PASSWORD).name()).isEqualTo("Nuria");

        var longer = Values.with(form, Map.of("username", "ß".repeat(61)));
        assertThatThrownBy(() -> service.create(longer, TestPeople.PASSWORD)).isInstanceOf(UsernameTooLong.class);
        var renamed = Values.with(service.form(id("editor")), Map.of("username", "…".repeat(41)));
        assertThatThrownBy(() -> service.save(renamed))
                .isInstanceOfSatisfying(
                        UsernameTooLong.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("username"));
    }

    @Test
    void a_short_password_and_an_empty_name_are_refused() {
        var form = new UserForm(null, 0, "nuria", "Nuria", Role.VIEWER);

        assertThatThrownBy(() -> service.create(form, "elevenchars")).isInstanceOf(WeakPassword.class);
        assertThatThrownBy(() -> service.create(form, "x".repeat(73))).isInstanceOf(WeakPassword.class);
        assertThatThrownBy(() -> service.create(Values.with(form, Map.of("name", " ")), TestPeople.PASSWORD))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void the_last_admin_can_neither_be_disabled_nor_lose_the_role() {
        var form = service.form(id("admin"));

        assertThatThrownBy(() -> service.disable(form.id())).isInstanceOf(LastAdmin.class);
        assertThatThrownBy(() -> service.save(Values.with(form, Map.of("role", Role.MANAGER))))
                .isInstanceOf(LastAdmin.class);
    }

    @Test
    void a_disabled_admin_does_not_count_as_another_one() {
        service.save(Values.with(service.form(id("editor")), Map.of("role", Role.ADMIN)));
        service.disable(id("editor"));

        assertThatThrownBy(() -> service.disable(id("admin"))).isInstanceOf(LastAdmin.class);
    }

    @Test
    void with_another_admin_one_can_go() {
        service.save(Values.with(service.form(id("editor")), Map.of("role", Role.ADMIN)));

        service.disable(id("admin"));

        assertThat(users.findByUsername("admin").orElseThrow().enabled).isFalse();
    }

    @Test
    void a_stale_form_is_refused() {
        var opened = service.form(id("editor"));
        service.save(Values.with(opened, Map.of("name", "Eva Otra")));
        users.flush();

        assertThatThrownBy(() -> service.save(opened)).isInstanceOf(StaleUser.class);
    }

    @Test
    void a_new_password_replaces_the_old_one_and_lifts_a_lock() {
        for (var time = 0; time < 5; time++) {
            assertThatThrownBy(() -> signIn("editor", "wrong"));
        }

        service.setPassword(id("editor"), "another long password");

        assertThat(signIn("editor", "another long password").name()).isEqualTo("Eva Editora");
        assertThatThrownBy(() -> signIn("editor", TestPeople.PASSWORD));
    }

    @Test
    void whoever_is_locked_out_is_listed_with_the_end_of_the_last_lock() {
        var soon = Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
        var later = soon.plusSeconds(30);
        assertThat(lastLock("editor")).isEmpty();

        users.findByUsername("editor").orElseThrow().knownTries.lockedUntil = soon;
        assertThat(lastLock("editor")).contains(soon);
        users.findByUsername("editor").orElseThrow().tries.lockedUntil = later;
        assertThat(lastLock("editor")).contains(later);
        service.setPassword(id("editor"), "another long password");
        assertThat(lastLock("editor")).isEmpty();
    }

    @Test
    void who_changed_whose_account_stands_in_the_log_without_names_and_passwords(CapturedOutput log) {
        service.create(new UserForm(null, 0, "nuria", "Nuria Nueva", Role.VIEWER), TestPeople.PASSWORD);
        var nuria = id("nuria");
        service.save(Values.with(service.form(nuria), Map.of("name", "Nuria Otra")));
        service.save(Values.with(service.form(nuria), Map.of("role", Role.EDITOR)));
        service.disable(nuria);
        service.enable(nuria);
        service.setPassword(nuria, "another long password");

        assertThat(log.getOut().lines().filter(line -> line.contains("User " + nuria)))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("was created as VIEWER by user " + id("admin")),
                        line -> assertThat(line).endsWith("was edited by user " + id("admin")),
                        line -> assertThat(line).endsWith("was changed from VIEWER to EDITOR by user " + id("admin")),
                        line -> assertThat(line).endsWith("was disabled by user " + id("admin")),
                        line -> assertThat(line).endsWith("was enabled by user " + id("admin")),
                        line -> assertThat(line).endsWith("was given another password by user " + id("admin")));
        assertThat(log.getOut()).doesNotContainIgnoringCase("nuria", "another long", TestPeople.PASSWORD);
    }

    @Test
    void the_list_is_sorted_by_name_or_by_the_column_asked_for() {
        var byUsername = PageRequest.of(0, 2, Sort.by(Sort.Direction.DESC, "username"));

        assertThat(service.page(byUsername)).extracting(UserRow::username).containsExactly("viewer", "manager");
        assertThat(service.page(PageRequest.of(0, 50, Sort.by("passwordHash"))))
                .extracting(UserRow::name)
                .containsExactly("Ana Admin", "Eva Editora", "Luis Lector", "Marta Gestora");
    }

    @Test
    void people_are_listed_by_name_whatever_its_case_and_accents() {
        service.create(new UserForm(null, 0, "zoe", "Zoe", Role.VIEWER), TestPeople.PASSWORD);
        service.create(new UserForm(null, 0, "beto", "beto", Role.VIEWER), TestPeople.PASSWORD);
        service.create(new UserForm(null, 0, "alvaro", "Álvaro", Role.VIEWER), TestPeople.PASSWORD);
        var inOrder = List.of("Álvaro", "Ana Admin", "beto", "Eva Editora", "Luis Lector", "Marta Gestora", "Zoe");

        assertThat(names.enabled()).extracting(UserName::name).isEqualTo(inOrder);
        assertThat(names.all()).extracting(UserName::name).isEqualTo(inOrder);
        assertThat(service.page(PageRequest.of(0, 50)))
                .extracting(UserRow::name)
                .isEqualTo(inOrder);
        assertThat(service.page(PageRequest.of(0, 50, Sort.by(Sort.Direction.DESC, "name"))))
                .extracting(UserRow::name)
                .isEqualTo(inOrder.reversed());
    }

    @Test
    @SignedIn(Role.VIEWER)
    void anyone_changes_the_own_password_knowing_the_present_one() {
        assertThatThrownBy(() -> ownPassword.change("wrong", "another long password"))
                .isInstanceOf(WrongPassword.class);
        assertThatThrownBy(() -> ownPassword.change(TestPeople.PASSWORD, "short"))
                .isInstanceOf(WeakPassword.class);

        ownPassword.change(TestPeople.PASSWORD, "another long password");

        assertThat(signIn("viewer", "another long password").name()).isEqualTo("Luis Lector");
        assertThat(currentUser.account().passwordHash())
                .isEqualTo(users.findByUsername("viewer").orElseThrow().passwordHash);
    }

    @Test
    @SignedIn(Role.MANAGER)
    void a_manager_reaches_no_user() {
        var form = new UserForm(null, 0, "nuria", "Nuria", Role.ADMIN);
        var id = id("editor");
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> service.page(PageRequest.of(0, 50)),
                        service::count,
                        () -> service.form(id),
                        () -> service.create(form, TestPeople.PASSWORD),
                        () -> service.save(form),
                        () -> service.disable(id),
                        () -> service.enable(id),
                        () -> service.setPassword(id, TestPeople.PASSWORD))
                .forEach(act -> assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class));
    }

    private Optional<Instant> lastLock(String username) {
        return service.page(PageRequest.of(0, 50)).stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow()
                .lastLock();
    }

    private long id(String username) {
        return users.findByUsername(username).orElseThrow().id;
    }

    private Account signIn(String username, String password) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        return (Account) signIn.authenticate(asked).getPrincipal();
    }
}
