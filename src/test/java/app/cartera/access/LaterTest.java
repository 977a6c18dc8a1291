package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ServiceTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LaterTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Later later;

    @Autowired
    UserService users;

    @Autowired
    CurrentUser currentUser;

    static Stream<Function<Later, Asking>> ways() {
        return Stream.of(later -> later::ask, later -> later::askLong, later -> later::act, later -> later::actLong);
    }

    @ParameterizedTest
    @MethodSource("ways")
    @SignedIn(Role.ADMIN)
    void it_is_done_on_another_thread_as_the_person_who_asks(Function<Later, Asking> way) {
        var me = currentUser.id();
        var here = Thread.currentThread();

        assertThat(way.apply(later).ask(currentUser::id)).succeedsWithin(SOON).isEqualTo(me);
        assertThat(way.apply(later).ask(users::count)).succeedsWithin(SOON).isEqualTo((long) Role.values().length);
        assertThat(way.apply(later).ask(Thread::currentThread))
                .succeedsWithin(SOON)
                .isNotEqualTo(here);
    }

    @ParameterizedTest
    @MethodSource("ways")
    @SignedIn(Role.MANAGER)
    void who_may_not_is_refused_there_too(Function<Later, Asking> way) {
        assertThat(way.apply(later).ask(users::count))
                .failsWithin(SOON)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(AccessDeniedException.class);
    }

    interface Asking {

        <T> CompletableFuture<T> ask(Supplier<T> what);
    }
}
