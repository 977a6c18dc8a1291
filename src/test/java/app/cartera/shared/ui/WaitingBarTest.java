package app.cartera.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewTest
@SignedIn(Role.VIEWER)
class WaitingBarTest extends SpringBrowserlessTest {

    private final WaitingBar bar = new WaitingBar("Counting");
    private final List<String> happened = new ArrayList<>();

    @BeforeEach
    void show_it() {
        UI.getCurrent().add(bar);
    }

    @Test
    void what_is_there_at_once_needs_no_bar() {
        await(CompletableFuture.completedFuture("four"));

        assertThat(happened).containsExactly("four");
        assertThat(bar.isVisible()).isFalse();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void what_takes_longer_is_waited_for() {
        var work = new CompletableFuture<String>();
        await(work);
        assertThat(bar.isVisible()).isTrue();
        poll();

        work.complete("four");
        poll();

        assertThat(happened).containsExactly("meanwhile", "four");
        assertThat(bar.isVisible()).isFalse();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void who_asks_something_else_is_not_told_what_was_asked_before() {
        var first = new CompletableFuture<String>();
        var second = new CompletableFuture<String>();
        await(first);
        await(second);
        assertThat(first).isCancelled();

        second.complete("five");
        poll();
        poll();

        assertThat(happened).containsExactly("meanwhile", "meanwhile", "five");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void who_does_not_want_to_know_any_more_sees_no_bar() {
        var work = new CompletableFuture<String>();
        await(work);

        bar.cancel();
        poll();

        assertThat(work).isCancelled();
        assertThat(bar.isVisible()).isFalse();
        assertThat(happened).containsExactly("meanwhile");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void what_fails_is_told_as_it_was_thrown_and_once() {
        var work = new CompletableFuture<String>();
        await(work);

        work.completeExceptionally(new IllegalStateException("no database"));

        assertThatThrownBy(WaitingBarTest::poll)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no database");
        poll();
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void the_next_question_can_be_asked_by_the_answer() {
        var first = new CompletableFuture<String>();
        var second = new CompletableFuture<String>();
        bar.await(first, () -> {}, answer -> await(second));
        first.complete("four");
        poll();
        assertThat(bar.isVisible()).isTrue();

        second.complete("five");
        poll();

        assertThat(happened).containsExactly("meanwhile", "five");
    }

    @Test
    void a_session_can_be_kept_while_it_waits() {
        bar.await(new CompletableFuture<>(), () -> {}, answer -> {});

        SerializationDebugUtil.assertSerializable(bar);
    }

    private void await(CompletableFuture<String> work) {
        bar.await(work, () -> happened.add("meanwhile"), answer -> happened.add(answer.get()));
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }
}
