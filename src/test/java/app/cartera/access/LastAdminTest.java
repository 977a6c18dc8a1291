package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two admins act at once, so this is committed, and tidied up afterwards. */
@ServiceTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LastAdminTest {

    @Autowired
    UserService service;

    @Autowired
    SignIn signIn;

    @Autowired
    Users users;

    long one;
    long other;

    @BeforeEach
    void there_are_two_admins() {
        one = users.findByUsername("admin").orElseThrow().id;
        other = users.save(new User("other", "Otro Admin", "{noop}-", Role.ADMIN)).id;
    }

    @AfterEach
    void leave_the_people_as_they_were() {
        users.deleteById(other);
        var admin = users.findById(one).orElseThrow();
        admin.enabled = true;
        users.save(admin);
    }

    @RepeatedTest(5)
    void two_admins_who_disable_each_other_at_once_leave_one() throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = threads.invokeAll(List.of(disable(one, together), disable(other, together)));

            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(users.findAll().stream().filter(User::isEnabledAdmin)).hasSize(1);
    }

    private Callable<Boolean> disable(long id, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                signIn.as("admin", () -> service.disable(id));
                return true;
            } catch (LastAdmin last) {
                return false;
            }
        };
    }
}
