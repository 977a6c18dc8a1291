package app.cartera.finance.ui;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.EntryService;
import app.cartera.finance.TestEntries;
import app.cartera.finance.totals.FigureCheck;
import app.cartera.finance.totals.FigureCheckService;
import app.cartera.project.ProjectService;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@ViewTest
class FiguresViewTest extends SpringBrowserlessTest {

    @Autowired
    FigureChecks checks;

    @Autowired
    AtOnce later;

    @Autowired
    EntryService entries;

    @Autowired
    ProjectService projects;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void nothing_takes_long_any_more() {
        later.letGo();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void an_admin_checks_the_figures_as_often_as_wanted() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        entries.post(TestEntries.revenue(projects.create(named("Web")).id(), "300"));
        UI.getCurrent().navigate(FiguresView.class);

        for (var time = 0; time < 2; time++) {
            test(button()).click();
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anyMatch(
                            text -> text.matches("1 proyecto y su cliente comprobados: todas las cifras son las de los"
                                    + " movimientos\\. Fin de la comprobación: .+ \\d+:\\d\\d\\."));
        }
    }

    @Test
    @SignedIn(Role.ADMIN)
    void what_was_wrong_is_told_in_the_singular_and_in_the_plural() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        var revenue = TestEntries.revenue(projects.create(named("Web")).id(), "300");
        entries.post(TestEntries.with(revenue, Map.of("date", LocalDate.of(2025, 5, 3))));
        projects.create(named("App"));
        entities.flush();
        UI.getCurrent().navigate(FiguresView.class);

        jdbc.update("update project_figures set costs = 7 where revenue > 0");
        assertThat(checked())
                .startsWith(
                        "2 proyectos y sus clientes comprobados: las cifras de 1 proyecto y de 0 clientes, y 0 totales"
                                + " de todos los clientes, diferían de los movimientos y se han corregido.");

        jdbc.update("update client_year set costs = 7 where attribution = 'THEN'");
        assertThat(checked()).contains(": las cifras de 0 proyectos y de 1 cliente, y 0 totales de");

        jdbc.update("update firm_year set costs = 7 where attribution = 'THEN' and entry_year = 2025");
        assertThat(checked()).contains(" y 1 total de todos los clientes, diferían");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void a_check_goes_on_beside_the_page() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        projects.create(named("Web"));
        entities.flush();
        UI.getCurrent().navigate(FiguresView.class);
        var button = button();
        later.hold();

        assertThat(checked()).isEmpty();
        assertThat(button.isEnabled()).isFalse();
        assertThat(find(ProgressBar.class).single().isIndeterminate()).isFalse();
        SerializationDebugUtil.assertSerializable(find(FiguresView.class).single());

        letGo();
        assertThat(find(ProgressBar.class).exists()).isFalse();
        assertThat(result()).startsWith("1 proyecto y su cliente comprobados");
        assertThat(button.isEnabled()).isTrue();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void who_comes_back_sees_how_far_a_check_has_come_and_later_what_it_found() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        projects.create(named("Web"));
        entities.flush();
        comeBack();
        later.hold();
        checked();

        comeBack();
        assertThat(find(ProgressBar.class).single().isIndeterminate()).isFalse();
        assertThat(button().isEnabled()).isFalse();
        SerializationDebugUtil.assertSerializable(find(FiguresView.class).single());
        letGo();
        assertThat(result()).startsWith("1 proyecto y su cliente comprobados");
        assertThat(button().isEnabled()).isTrue();

        var found = result();
        comeBack();
        assertThat(find(ProgressBar.class).exists()).isFalse();
        assertThat(result()).isEqualTo(found);
        projects.create(named("App"));
        entities.flush();
        assertThat(checked()).startsWith("2 proyectos y sus clientes comprobados");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void how_far_it_has_come_is_told_and_that_clients_come_after_the_projects() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        var checked = new AtomicLong(2);
        var going = new FigureChecks.Going(new CompletableFuture<>(), new AtomicLong(3_000), checked);
        var begun = mock(FigureChecks.class);
        when(begun.last()).thenReturn(Optional.of(going));
        UI.getCurrent().add(new FiguresView(begun));
        roundTrip();
        assertThat(texts()).contains("Proyectos comprobados: 2 de 3.000");

        checked.set(3_000);
        poll();
        assertThat(texts()).anyMatch(text -> text.startsWith("Los proyectos están comprobados"));
        assertThat(find(ProgressBar.class).single().isIndeterminate()).isTrue();

        going.answer().complete(new FigureChecks.Ended(new FigureCheck(3_000, 0, 0, 0), Instant.now()));
        poll();
        poll();
        assertThat(result()).startsWith("3.000 proyectos y sus clientes comprobados");
        assertThat(texts()).noneMatch(text -> text.startsWith("Los proyectos están comprobados"));
    }

    @Test
    @SignedIn(Role.ADMIN)
    void of_a_check_that_failed_nothing_is_kept() {
        var failing = mock(FigureCheckService.class);
        when(failing.check(any())).thenThrow(new IllegalStateException("no database"));
        var failed = new FigureChecks(failing, later);
        assertThat(failed.last()).isEmpty();

        assertThat(failed.check().answer()).isCompletedExceptionally();

        assertThat(failed.last()).isEmpty();
    }

    @Test
    @SignedIn(Role.MANAGER)
    void what_was_found_is_for_admins() {
        assertThatThrownBy(checks::last).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void who_asks_while_a_check_goes_on_gets_that_one_also_when_the_other_leaves() {
        later.hold();
        var one = checks.check();
        var another = checks.check();
        assertThat(another.checked()).isSameAs(one.checked());

        one.answer().cancel(false);
        projects.create(named("Web"));
        entities.flush();
        later.letGo();

        assertThat(another.answer().join().found()).isEqualTo(new FigureCheck(1, 0, 0, 0));
        assertThat(another.projects()).hasValue(1);
        assertThat(checks.check().checked()).isNotSameAs(one.checked());
    }

    @Test
    @SignedIn(Role.ADMIN)
    void many_projects_ask_no_more_of_the_database_than_few_neither_shown_nor_checked() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        entries.post(TestEntries.revenue(projects.create(named("Web")).id(), "300"));
        open();
        var shown = queries(this::open);
        var checked = queries(this::checked);
        for (var number = 0; number < 30; number++) {
            entries.post(
                    TestEntries.revenue(projects.create(named("P" + number)).id(), "300"));
        }

        assertThat(queries(this::open)).isEqualTo(shown).isLessThanOrEqualTo(3);
        assertThat(queries(this::checked)).isEqualTo(checked).isGreaterThan(0);
        assertThat(result()).startsWith("31 proyectos");
    }

    private long queries(Runnable act) {
        entities.flush();
        entities.clear();
        return QueryCount.of(act);
    }

    private void open() {
        UI.getCurrent().navigate(FiguresView.class);
        roundTrip();
    }

    private void letGo() {
        later.letGo();
        poll();
    }

    private void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void comeBack() {
        UI.getCurrent().navigate(CategoriesView.class);
        roundTrip();
        open();
    }

    private String checked() {
        test(button()).click();
        return result();
    }

    private Button button() {
        return find(Button.class).withText("Comprobar cifras").single();
    }

    private String result() {
        return find(Paragraph.class).all().getLast().getText();
    }

    @Test
    @SignedIn(Role.MANAGER)
    void others_do_not_get_there() {
        UI.getCurrent().navigate("settings/figures");

        assertThat(find(FiguresView.class).exists()).isFalse();
    }
}
