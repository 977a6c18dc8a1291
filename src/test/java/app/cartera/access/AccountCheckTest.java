package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@ServiceTest
@SignedIn(Role.EDITOR)
class AccountCheckTest {

    @Autowired
    Users users;

    @Autowired
    CurrentUser currentUser;

    @Test
    void a_session_goes_on_while_the_person_is_as_before() throws Exception {
        assertThat(sessionEndsAfter(user -> user.name = "Eva Otra")).isFalse();
        assertThat(currentUser.isSignedIn()).isTrue();
    }

    @Test
    void a_disabled_persons_session_ends_at_the_next_request() throws Exception {
        assertThat(sessionEndsAfter(user -> user.enabled = false)).isTrue();
        assertThat(currentUser.isSignedIn()).isFalse();
    }

    @Test
    void a_session_ends_when_the_role_changes() throws Exception {
        assertThat(sessionEndsAfter(user -> user.role = Role.VIEWER)).isTrue();
    }

    @Test
    void a_session_ends_when_the_password_changes() throws Exception {
        assertThat(sessionEndsAfter(user -> user.passwordHash = "another")).isTrue();
    }

    private boolean sessionEndsAfter(Consumer<User> change) throws Exception {
        change.accept(users.findByUsername("editor").orElseThrow());
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var rest = new MockFilterChain();
        new AccountCheck(users).doFilter(request, new MockHttpServletResponse(), rest);
        assertThat(rest.getRequest()).as("the request goes on in any case").isNotNull();
        return session.isInvalid();
    }
}
