package app.cartera.finance.ui;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.journal.ui.ActivityView;
import app.cartera.project.ProjectService;
import app.cartera.project.imports.ui.ProjectImportView;
import app.cartera.project.ui.ProjectGridView;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.shell.MainLayout;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewTest
@SignedIn(Role.MANAGER)
@ViewPackages(
        classes = {HomeView.class, ProjectGridView.class, ProjectImportView.class, ActivityView.class, MainLayout.class
        })
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    EntryService entries;

    @Autowired
    RateService rates;

    @Autowired
    SignedIn.Factory people;

    @BeforeEach
    void speak_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().refreshCurrentRoute(true);
    }

    @Test
    void it_shows_what_the_year_brings_and_who_brings_most() {
        var alan = client("Alan Insurance");
        post(project("Web", alan, "1000"), EntryKind.REVENUE, "400");
        post(project("App", client("Acme"), "100"), EntryKind.REVENUE, "100");
        post(project("Sola", null, "100"), EntryKind.COST, "100");

        open();

        assertThat(spans()).containsSequence("Ingresos", "500\u00a0€").containsSequence("Costes", "100\u00a0€");
        assertThat(spans()).containsSequence("Margen %", "80\u00a0%", "Margen / ingresos");
        assertThat(links()).contains("finance/contacts/" + alan);
        assertThat(find(NativeTableCell.class).all().getFirst().getText()).isEqualTo("400,00\u00a0€");
    }

    @Test
    void where_there_is_no_margin_in_percent_it_is_said_when_there_is_one() {
        open();

        assertThat(spans()).containsSequence("Margen %", "–", "Margen / ingresos, si los ingresos superan cero");
    }

    @Test
    void what_lacks_entries_is_marked_and_they_are_named() {
        var web = project("Web", client("Alan Insurance"), "1000");
        post(web, EntryKind.REVENUE, "400");
        post(web, EntryKind.COST, "70", "XAF");

        open();

        assertThat(spans()).containsSequence("Ingresos", "* 400\u00a0€");
        assertThat(find(NativeTableCell.class).all().getFirst().getElement().getTextRecursively())
                .isEqualTo("* 400,00\u00a0€ (sin 1 movimiento, por falta de tipo de cambio)");
        assertThat(spans())
                .contains("* Fuera de las cifras, por no haber tipo de cambio a EUR: costes 70\u00a0XAF (%s)"
                        .formatted(Formats.current().date(LocalDate.now())));
        assertThat(spans()).anyMatch(text -> text.startsWith("Pida a un administrador"));
    }

    @Test
    void what_asks_for_attention_is_counted_and_leads_to_the_projects() {
        post(project("Web", null, "100"), EntryKind.COST, "100");
        project("App", null, "100");

        open();

        assertThat(spans()).containsSequence("Presupuesto agotado", "1").containsSequence("Sin cliente", "2");
        assertThat(links()).contains("projects?health=over_budget", "projects?select=all&client=none");
    }

    @Test
    void the_latest_operations_are_listed() {
        IntStream.range(0, 10).forEach(i -> project("Proyecto " + i, null, "1"));

        open();

        assertThat(find(ListItem.class).all()).hasSize(8);
        assertThat(links()).anyMatch(link -> link.startsWith("projects/"));
    }

    @Test
    void who_may_not_see_money_sees_none() {
        post(project("Web", null, "1000"), EntryKind.COST, "1000");
        SecurityContextHolder.setContext(people.as(Role.VIEWER));

        open();

        assertThat(spans()).containsSequence("Proyectos activos", "1").containsSequence("Sin cliente", "1");
        assertThat(spans()).doesNotContain("Ingresos", "Presupuesto agotado");
        assertThat(spans()).noneMatch(text -> text.contains("€"));
        assertThat(links()).contains("projects?client=none").noneMatch(link -> link.contains("select"));
    }

    @Test
    @SignedIn(Role.ADMIN)
    void who_may_not_see_money_is_told_nothing_of_rates() {
        rates.add(new RateForm(null, "USD", LocalDate.of(2025, 3, 3), new BigDecimal("1.05")));
        open();
        assertThat(links()).contains("settings/currency?currency=USD");
        SecurityContextHolder.setContext(people.as(Role.VIEWER));

        open();

        assertThat(find(ListItem.class).exists()).isFalse();
        assertThat(links()).noneMatch(link -> link.startsWith("settings"));
    }

    @Test
    void a_firm_without_projects_is_told_how_to_begin_by_those_who_can() {
        open();
        test(find(Button.class).withText("Importar proyectos").single()).click();
        assertThat(getCurrentView()).isInstanceOf(ProjectImportView.class);

        SecurityContextHolder.setContext(people.as(Role.VIEWER));
        open();
        assertThat(find(EmptyState.class).all()).isEmpty();

        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        project("Web", null, "1000");
        open();
        assertThat(find(EmptyState.class).all()).isEmpty();
    }

    @Test
    void it_stands_first_in_the_navigation() {
        open();

        assertThat(find(SideNavItem.class).all().getFirst().getLabel()).isEqualTo("Inicio");
    }

    @Test
    void it_takes_the_same_number_of_queries_however_much_there_is() {
        post(project("Uno", client("Uno"), "1"), EntryKind.REVENUE, "1");
        var few = QueryCount.of(this::open);
        IntStream.range(0, 30).forEach(i -> post(project("P" + i, client("C" + i), "1"), EntryKind.REVENUE, "1"));

        assertThat(QueryCount.of(this::open)).isEqualTo(few);
    }

    @Test
    void the_session_can_be_kept() {
        SerializationDebugUtil.assertSerializable(open());
    }

    private HomeView open() {
        return navigate("", HomeView.class);
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private long client(String name) {
        return contacts.create(ContactForm.newClient(name)).id();
    }

    private long project(String name, Long client, String budget) {
        var form = with(named(name), Map.of("budgetAmount", new BigDecimal(budget)));
        form = with(form, Map.of("budgetType", app.cartera.project.BudgetType.FIXED_PRICE));
        return projects.create(client == null ? form : with(form, Map.of("clientId", client)))
                .id();
    }

    private void post(long project, EntryKind kind, String amount) {
        post(project, kind, amount, "EUR");
    }

    private void post(long project, EntryKind kind, String amount, String currency) {
        entries.post(new EntryForm(
                null, 0, project, LocalDate.now(), kind, null, new BigDecimal(amount), currency, null, null));
    }
}
