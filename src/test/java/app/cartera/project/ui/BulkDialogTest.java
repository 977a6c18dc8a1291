package app.cartera.project.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ViewTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.ui.RunningOperation;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkPreview;
import app.cartera.shared.ui.Refusals;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ViewTest
@SignedIn(Role.EDITOR)
class BulkDialogTest extends SpringBrowserlessTest {

    @Autowired
    OperationRuns runs;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcTemplate jdbc;

    private final CompletableFuture<BulkPreview> counting = new CompletableFuture<>();

    @BeforeEach
    void speak_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void a_preview_that_fails_is_told_once() {
        var dialog = dialog();
        dialog.open();
        dialog.choose(new BulkChange.RemoveClient());
        roundTrip();
        assertThat(find(ProgressBar.class).single().isVisible()).isTrue();

        counting.completeExceptionally(new IllegalStateException("no database"));

        assertThatThrownBy(BulkDialogTest::poll).hasMessageContaining("no database");
        poll();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        assertThat(find(ProgressBar.class).exists()).isFalse();
    }

    @Test
    void what_takes_long_can_be_left_to_go_on_by_itself() {
        var operation = running();
        var dialog = dialog();
        dialog.open();
        var left = new ArrayList<String>();
        dialog.showRunning(new RunningOperation(runs, operation, ended -> {}), () -> left.add("all"));
        roundTrip();
        assertThat(find(Span.class).withText("34.000 de 100.000").exists()).isTrue();

        test(find(Button.class).withText("Dejar que siga").single()).click();
        roundTrip();
        poll();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(left).containsExactly("all");
        assertThat(runs.progress(operation).isRunning()).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void the_rest_of_what_takes_long_can_be_cancelled() {
        var operation = running();
        var dialog = dialog();
        dialog.open();
        dialog.showRunning(new RunningOperation(runs, operation, ended -> dialog.close()), () -> {});
        roundTrip();

        test(find(Button.class).withText("Cancelar lo que falta").single()).click();
        poll();

        assertThat(runs.progress(operation).state()).isEqualTo(OperationState.CANCELLED);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void what_went_on_in_the_background_is_told_once_it_is_counted_however_long_that_takes() {
        var operation = running();
        var result = new CompletableFuture<String>();
        var told = new ArrayList<String>();
        var dialog = dialog();
        dialog.open();
        dialog.showRunning(
                new RunningOperation(runs, operation, ended -> dialog.awaitDone(result, told::add)), () -> {});
        roundTrip();

        jdbc.update("update journal_operation set state = 'DONE' where id = ?", operation);
        poll();
        poll();
        result.complete("100,000 changed");
        poll();

        assertThat(told).containsExactly("100,000 changed");
    }

    @Test
    void while_it_is_being_done_nothing_else_can_be_chosen_and_a_refusal_says_why_it_was_not() {
        var doing = new CompletableFuture<Long>();
        var dialog = dialog();
        dialog.open();
        dialog.choose(new BulkChange.RemoveClient());
        dialog.awaitDone(doing, done -> dialog.close());
        roundTrip();
        assertThat(find(Button.class).withText("Cancelar").single().isEnabled()).isFalse();

        doing.completeExceptionally(new NotUndoable());
        poll();
        roundTrip();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Button.class).withText("Cancelar").single().isEnabled()).isTrue();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(Refusals.text(new NotUndoable()));
    }

    private BulkDialog dialog() {
        return new BulkDialog("remove", "", (change, includeClosed) -> counting, (asked, preview) -> {});
    }

    private long running() {
        jdbc.update("""
                insert into journal_operation (at, user_id, kind, record_type, record_count, planned, state)
                values (current_timestamp, ?, 'REMOVE_CLIENT', 'PROJECT', 34000, 100000, 'RUNNING')""", currentUser.id());
        return jdbc.queryForObject("select max(id) from journal_operation", Long.class);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }
}
