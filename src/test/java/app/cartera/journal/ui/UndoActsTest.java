package app.cartera.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.Staying;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ViewTest
@SignedIn(Role.EDITOR)
class UndoActsTest extends SpringBrowserlessTest {

    private static final long UNDONE = 7;

    @Autowired
    OperationRuns runs;

    @Autowired
    AtOnce later;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcTemplate jdbc;

    private final UndoService undoing = mock();
    private final AtomicInteger shownAnew = new AtomicInteger();
    private long undo;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
        undo = running();
    }

    @Test
    void what_an_undo_would_do_is_read_out_where_it_was_awaited() {
        when(undoing.preview(UNDONE)).thenReturn(UndoPreview.ofMany(12, Staying.of(3, List.of("Web"))));
        later.hold();
        new UndoActs(undoing, runs, later, shownAnew::incrementAndGet).ask(UNDONE);
        roundTrip();
        var status = find(Div.class, find(UndoDialog.class).single())
                .withAttribute("role", "status")
                .single();
        assertThat(status.getElement().getTextRecursively()).contains("Contando lo que vuelve");

        later.letGo();
        poll();

        assertThat(status.getElement().getTextRecursively())
                .contains("12 ", "3 ", "Web")
                .doesNotContain("Contando lo que vuelve");
    }

    @Test
    void how_far_it_has_come_is_shown_and_at_its_end_it_is_told_and_the_page_shows_it() {
        takeBack();
        assertThat(find(Span.class, find(UndoDialog.class).single())
                        .withText("1.000 de 2.500")
                        .exists())
                .isTrue();
        assertThat(find(Notification.class).exists()).isFalse();
        assertThat(shownAnew).hasValue(0);

        end(2_500);

        assertThat(find(UndoDialog.class).exists()).isFalse();
        assertThat(notice()).contains("Deshecho en 2.500 registros.").doesNotContain("como est");
        assertThat(find(Button.class).withText("Ver").exists()).isTrue();
        assertThat(shownAnew).hasValue(1);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void what_stays_is_told_at_the_end() {
        takeBack();
        end(2_400);

        assertThat(notice()).contains("Deshecho en 2.400 registros. 100 se quedan como están.");
    }

    @Test
    void why_it_stays_and_what_is_told_as_of_a_small_one_whatever_changed_meanwhile() {
        takeBack(2_420, Staying.of(80, List.of("Web", "App")), false);

        end(2_400);

        assertThat(notice())
                .contains("Deshecho en 2.400 registros."
                        + " 100 se quedan como están porque cambiaron después, como Web, App.");
    }

    @Test
    void what_stays_since_its_project_is_closed_is_told_at_the_end() {
        takeBack(2_400, new Staying(100, 100, List.of("Web")), false);

        end(2_400);

        assertThat(notice()).contains("100 se quedan como están, porque nada de un proyecto cerrado cambia: Web.");
    }

    @Test
    void what_is_in_use_and_so_not_deleted_is_told_at_the_end() {
        takeBack(2_499, Staying.of(1, List.of("Acme")), true);

        end(2_499);

        assertThat(notice())
                .contains("Deshecho en 2.499 registros. 1 se queda porque cambió después o está en uso: Acme.");
    }

    @Test
    void where_nothing_could_be_undone_there_is_nothing_to_show() {
        takeBack();
        end(0);

        assertThat(notice()).contains("No se ha podido deshacer nada. 2.500 se quedan como están.");
        assertThat(find(Button.class).withText("Ver").exists()).isFalse();
        assertThat(shownAnew).hasValue(1);
    }

    @Test
    void the_rest_can_be_cancelled() {
        takeBack();
        click("Cancelar lo que falta");
        poll();

        assertThat(notice()).contains("Deshecho en 1.000 registros. Lo demás");
        assertThat(runs.progress(undo).state()).isEqualTo(OperationState.CANCELLED);
        assertThat(shownAnew).hasValue(1);
    }

    @Test
    void it_can_be_left_to_go_on_by_itself() {
        takeBack();
        click("Dejar que siga");

        assertThat(find(UndoDialog.class).exists()).isFalse();
        assertThat(notice()).contains("Se está deshaciendo en segundo plano.");
        assertThat(find(Button.class).withText("Ver").exists()).isTrue();
        assertThat(shownAnew).hasValue(1);

        end(2_500);
        assertThat(find(Notification.class).all()).hasSize(1);
        assertThat(shownAnew).hasValue(1);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    /** So much that it goes on in the background. */
    private void takeBack() {
        takeBack(2_500, Staying.NONE, false);
    }

    private void takeBack(long back, Staying staying, boolean deletes) {
        when(undoing.undo(UNDONE))
                .thenReturn(new UndoResult(undo, OperationState.RUNNING, back, staying, List.of(), deletes));
        new UndoActs(undoing, runs, later, shownAnew::incrementAndGet)
                .takingBack(UNDONE)
                .execute();
        roundTrip();
    }

    private long running() {
        jdbc.update("""
                insert into journal_operation (at, user_id, kind, record_type, record_count, planned, state)
                values (current_timestamp, ?, 'UNDO', 'PROJECT', 1000, 2500, 'RUNNING')""", currentUser.id());
        return jdbc.queryForObject("select max(id) from journal_operation", Long.class);
    }

    private void end(int done) {
        jdbc.update("update journal_operation set state = 'DONE', record_count = ? where id = ?", done, undo);
        poll();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();
    }

    private String notice() {
        return find(Notification.class).single().getElement().getTextRecursively();
    }
}
