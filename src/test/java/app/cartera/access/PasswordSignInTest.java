package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ServiceTest
@ExtendWith({OutputCaptureExtension.class, ToldInLog.class})
class PasswordSignInTest {

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Users users;

    final MockHttpServletRequest request = new MockHttpServletRequest();
    final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void ask() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "EDITOR", " Éditor ", "\u200Beditor\u200B "})
    void the_user_name_is_taken_without_case_and_accents(String typed) {
        var account = (Account) signIn(typed, TestPeople.PASSWORD).getPrincipal();

        assertThat(account.name()).isEqualTo("Eva Editora");
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> signIn("editor", "wrong")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_has_to_wait() {
        fail("editor", 4);

        assertThatThrownBy(() -> signIn("editor", "wrong"))
                .isInstanceOfSatisfying(
                        LockedOut.class,
                        locked -> assertThat(locked.until())
                                .isAfterOrEqualTo(user("editor").tries.lockedUntil)
                                .isEqualTo(locked.until().truncatedTo(ChronoUnit.MINUTES)));
        assertThat(user("editor").tries.lockedUntil)
                .isBetween(Instant.now().plusSeconds(25), Instant.now().plusSeconds(31));
        assertThatThrownBy(() -> signIn("editor", TestPeople.PASSWORD)).isInstanceOf(LockedOut.class);
    }

    @Test
    void the_lock_grows_with_each_wrong_password_up_to_an_hour() {
        var now = Instant.now();

        assertThat(Tries.lockedUntil(4, now)).isNull();
        assertThat(lock(5, now)).isEqualTo(Duration.ofSeconds(30));
        assertThat(lock(6, now)).isEqualTo(Duration.ofMinutes(1));
        assertThat(lock(8, now)).isEqualTo(Duration.ofMinutes(4));
        assertThat(lock(500, now)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void tries_during_the_lock_do_not_prolong_it() {
        fail("editor", 5);
        var lockedUntil = user("editor").tries.lockedUntil;

        fail("editor", 3);

        assertThat(user("editor").tries.lockedUntil).isEqualTo(lockedUntil);
    }

    @Test
    void after_the_lock_the_right_password_starts_afresh() {
        fail("editor", 5);
        user("editor").tries.lockedUntil = Instant.now().minusSeconds(1);

        signIn("editor", TestPeople.PASSWORD);

        assertThat(user("editor").tries.failedSignIns).isZero();
        assertThat(user("editor").tries.lockedUntil).isNull();
    }

    @Test
    void whoever_guesses_elsewhere_does_not_lock_the_browser_of_the_person() {
        signIn("editor", TestPeople.PASSWORD);
        var cookie = response.getCookies()[0];
        fail("editor", 5);

        request.setCookies(cookie);
        signIn("editor", TestPeople.PASSWORD);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        request.setCookies();
        assertThatThrownBy(() -> signIn("editor", TestPeople.PASSWORD)).isInstanceOf(LockedOut.class);
    }

    @Test
    void of_two_who_share_a_browser_each_is_known_there() {
        signIn("editor", TestPeople.PASSWORD);
        signIn("manager", TestPeople.PASSWORD);
        fail("editor", 5);
        fail("manager", 5);

        request.setCookies(response.getCookies());
        signIn("editor", TestPeople.PASSWORD);
        signIn("manager", TestPeople.PASSWORD);
    }

    @Test
    void whoever_guesses_there_is_locked_there_and_nowhere_else() {
        signIn("editor", TestPeople.PASSWORD);
        request.setCookies(response.getCookies()[0]);
        fail("editor", 5);

        assertThatThrownBy(() -> signIn("editor", TestPeople.PASSWORD)).isInstanceOf(LockedOut.class);
        request.setCookies();
        signIn("editor", TestPeople.PASSWORD);
    }

    @Test
    void a_browser_is_known_for_one_person_and_one_password() {
        signIn("editor", TestPeople.PASSWORD);
        request.setCookies(response.getCookies()[0]);
        fail("manager", 5);
        assertThat(user("manager").tries.failedSignIns).isEqualTo(5);

        user("editor").passwordHash = user("manager").passwordHash;
        fail("editor", 1);

        assertThat(user("editor").tries.failedSignIns).isEqualTo(1);
        assertThat(user("editor").knownTries.failedSignIns).isZero();
    }

    @Test
    void who_could_not_sign_in_is_not_known() {
        user("manager").enabled = false;
        fail("editor", 1);
        fail("nobody at all", 1);
        assertThatThrownBy(() -> signIn("manager", TestPeople.PASSWORD));

        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void a_name_nobody_has_locks_like_any_other() {
        fail("nobody at all", 4);

        assertThatThrownBy(() -> signIn("nobody at all", "wrong")).isInstanceOf(LockedOut.class);
        assertThatThrownBy(() -> signIn("nobody at all", "wrong")).isInstanceOf(LockedOut.class);
    }

    @Test
    void a_lock_stands_in_the_log_once_and_without_the_name(CapturedOutput log) {
        fail("editor", 7);
        fail("secret typed here", 7);
        fail("manager", 4);
        signIn("manager", TestPeople.PASSWORD);

        assertThat(log.getOut().lines().filter(line -> line.contains("is locked until")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("WARN", "User " + user("editor").id),
                        line -> assertThat(line).contains("WARN", "A name that nobody has"));
        assertThat(log.getOut()).doesNotContain("secret typed");
    }

    @Test
    void a_disabled_person_is_told_so_only_with_the_right_password() {
        user("editor").enabled = false;

        assertThatThrownBy(() -> signIn("editor", TestPeople.PASSWORD)).isInstanceOf(DisabledException.class);
        assertThatThrownBy(() -> signIn("editor", "wrong")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void failed_sign_ins_do_not_make_the_form_of_an_admin_stale() {
        var version = user("editor").version;

        fail("editor", 2);
        users.flush();

        assertThat(user("editor").version).isEqualTo(version);
    }

    private static Duration lock(int failures, Instant now) {
        return Duration.between(now, Tries.lockedUntil(failures, now).plusNanos(1_000))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private void fail(String username, int times) {
        for (var time = 0; time < times; time++) {
            assertThatThrownBy(() -> signIn(username, "wrong"));
        }
    }

    private Authentication signIn(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private User user(String username) {
        return users.findByUsername(username).orElseThrow();
    }
}
