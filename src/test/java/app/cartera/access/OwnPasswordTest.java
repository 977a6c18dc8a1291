package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A try that is refused counts all the same, so this is committed, and tidied up afterwards. */
@ServiceTest
@SignedIn(Role.VIEWER)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OwnPasswordTest {

    private static final String ANOTHER = "another long password";

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Users users;

    final MockHttpServletRequest request = new MockHttpServletRequest();
    final MockHttpServletResponse response = new MockHttpServletResponse();
    String hash;

    @BeforeEach
    void know_the_present_one() {
        hash = viewer().passwordHash;
    }

    @AfterEach
    void leave_the_person_as_before() {
        RequestContextHolder.resetRequestAttributes();
        var viewer = viewer();
        viewer.passwordHash = hash;
        viewer.forgetFailedSignIns();
        users.save(viewer);
    }

    @Test
    void some_mistakes_lock_nobody_out_and_the_right_one_makes_them_forgotten() {
        fail(4, WrongPassword.class);
        assertThat(viewer().knownTries.failedSignIns).isEqualTo(4);

        ownPassword.change(TestPeople.PASSWORD, ANOTHER);

        assertThat(viewer().knownTries.failedSignIns).isZero();
        assertThat(viewer().passwordHash).isNotEqualTo(hash);
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_has_to_wait() {
        fail(4, WrongPassword.class);
        fail(1, TooManyTries.class);

        assertThatThrownBy(() -> ownPassword.change(TestPeople.PASSWORD, ANOTHER))
                .isInstanceOfSatisfying(
                        TooManyTries.class, wait -> assertThat(wait.field()).isEqualTo("current"));
        assertThat(viewer().passwordHash).isEqualTo(hash);
    }

    @Test
    void a_new_password_that_is_too_short_is_no_try() {
        assertThatThrownBy(() -> ownPassword.change(TestPeople.PASSWORD, "short"))
                .isInstanceOf(WeakPassword.class);

        assertThat(viewer().knownTries.failedSignIns).isZero();
    }

    @Test
    void whoever_guesses_elsewhere_does_not_lock_the_browser_in_which_the_password_was_changed() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        ownPassword.change(TestPeople.PASSWORD, ANOTHER);
        var cookie = response.getCookies()[0];
        for (var time = 0; time < 5; time++) {
            assertThatThrownBy(() -> signIn("wrong"));
        }
        assertThatThrownBy(() -> signIn(ANOTHER)).isInstanceOf(LockedOut.class);

        request.setCookies(cookie);
        signIn(ANOTHER);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void a_browser_in_which_the_present_password_was_not_given_is_not_known() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));

        fail(1, WrongPassword.class);

        assertThat(response.getCookies()).isEmpty();
    }

    private void signIn(String password) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("viewer", password));
    }

    private void fail(int times, Class<? extends Refusal> refusal) {
        for (var time = 0; time < times; time++) {
            assertThatThrownBy(() -> ownPassword.change("wrong", ANOTHER)).isInstanceOf(refusal);
        }
    }

    private User viewer() {
        return users.findByUsername("viewer").orElseThrow();
    }
}
