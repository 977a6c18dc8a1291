package app.cartera.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.TestEntries;
import app.cartera.finance.ui.BudgetCard;
import app.cartera.journal.RecordType;
import app.cartera.journal.TestImport;
import app.cartera.journal.ui.ActivityView;
import app.cartera.journal.ui.HistoryPanel;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ui.ProjectsTable;
import app.cartera.shared.Values;
import app.cartera.shared.ui.shell.MainLayout;
import app.cartera.shared.ui.table.Sorted;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewTest
@SignedIn(Role.MANAGER)
@ViewPackages(classes = {ContactsView.class, ProjectsTable.class, ActivityView.class, MainLayout.class})
class ClientDetailViewTest extends SpringBrowserlessTest {

    @Autowired
    AtOnce later;

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    EntryService entries;

    @Autowired
    TestImport imports;

    @BeforeEach
    void speak_spanish() {
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void the_page_of_a_client_shows_it_whole() {
        var alan = create("Alan Insurance", Map.of("taxId", "B12345674", "city", "Madrid", "country", "ES"));
        project(alan, "Web", fixedPrice("40000"));
        project(alan, "App", fixedPrice("2300"));
        projects.page(ProjectFilter.ofClient(alan), PageRequest.of(0, 1))
                .forEach(row -> entries.post(TestEntries.cost(row.id(), "36000")));
        open(alan);

        assertThat(find(H1.class).single().getText()).isEqualTo("Alan Insurance");
        assertThat(texts()).contains("Proyectos activos", "2");
        assertThat(texts()).contains("Presupuestos usados, EUR", "85,1\u00a0%", "de 42.300\u00a0€", "Casi agotado");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("projects?client=" + alan + "&status=active");
    }

    @Test
    void budgets_in_several_currencies_are_lines_of_one_card_that_says_once_what_they_mean() {
        var alan = create("Alan Insurance", Map.of());
        var web = project(alan, "Web", fixedPrice("40000"));
        project(
                alan,
                "App",
                Map.of("budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("500"), "currency", "USD"));
        entries.post(TestEntries.cost(web, "36000"));
        open(alan);

        assertThat(find(BudgetCard.class).all()).hasSize(1);
        assertThat(texts())
                .containsSequence("Presupuestos usados", "EUR", "90\u00a0%", "de 40.000\u00a0€", "Casi agotado")
                .containsSequence("USD", "0\u00a0%", "de 500\u00a0US$", "Queda presupuesto")
                .filteredOn(text -> text.startsWith("Costes / presupuesto"))
                .hasSize(1);
        assertThat(find(ProgressBar.class).all())
                .extracting(bar -> bar.getElement().getAttribute("aria-label"))
                .containsExactly("Presupuestos usados, EUR", "Presupuestos usados, USD");
    }

    @Test
    void archived_projects_are_a_figure_of_their_own_that_leads_to_them() {
        var alan = create("Alan Insurance", Map.of());
        project(alan, "Web", fixedPrice("40000"));
        open(alan);
        assertThat(texts()).doesNotContain("Proyectos archivados");

        projects.page(ProjectFilter.ofClient(alan), PageRequest.of(0, 1)).forEach(row -> projects.archive(row.id()));
        open(alan);

        assertThat(texts()).contains("Proyectos archivados").doesNotContain("Presupuestos usados, EUR");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("projects?archived=true&client=" + alan);
        assertThat(emptyState().getElement().getTextRecursively())
                .contains("Todos los proyectos de este cliente están archivados.", "Verlos");
    }

    @Test
    void a_client_whose_projects_have_gone_to_others_is_not_said_to_have_had_none() {
        var alan = create("Alan", Map.of());
        var web = project(alan, "Web", Map.of());
        post(web, LocalDate.now().minusDays(3), EntryKind.REVENUE, "100", "EUR");
        open(alan);
        projects.save(Values.with(projects.overview(web).data(), Map.of("clientId", create("Zoe", Map.of()))));

        open(alan);
        assertThat(emptyState().getElement().getTextRecursively()).contains("Este cliente no tiene proyectos.");
        UI.getCurrent().navigate("finance/contacts/" + alan, QueryParameters.fromString("period=all&attribution=then"));

        assertThat(emptyState().getElement().getTextRecursively()).contains("es hoy de este cliente");
    }

    private Component emptyState() {
        return find(ProjectsTable.class).single().getEmptyStateComponent();
    }

    @Test
    @SignedIn(Role.EDITOR)
    void money_is_not_there_for_those_who_may_not_see_it() {
        var alan = create("Alan Insurance", Map.of());
        project(alan, "Web", Map.of());
        UI.getCurrent().navigate("finance/contacts/" + alan, QueryParameters.of("tab", "contribution"));

        assertThat(texts())
                .contains("Proyectos activos")
                .doesNotContain("Ingresos")
                .noneMatch(text -> text.contains("Presupuesto"));
        assertThat(find(Anchor.class).withText("Contribución").exists()).isFalse();
        assertThat(find(Select.class).exists()).isFalse();
    }

    @Test
    void editing_shows_at_once_on_the_page_and_in_its_history() {
        var alan = create("Alan", Map.of());
        open(alan);
        test(button("Editar")).click();
        test(name()).setValue("Alan Insurance");
        test(button("Guardar")).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("Alan Insurance");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Alan Insurance");
        openHistory();
        assertThat(texts()).contains("Nombre: ", "Alan", "Alan Insurance", "Marta Gestora");
    }

    @Test
    void a_name_that_takes_long_to_reach_all_projects_leaves_the_page_alive() {
        var alan = create("Alan", Map.of());
        open(alan);
        test(button("Editar")).click();
        test(name()).setValue("Alan Insurance");
        later.hold();
        test(button("Guardar")).click();

        assertThat(find(ProgressBar.class).single().isVisible()).isTrue();
        assertThat(name().isEnabled()).isFalse();
        assertThat(button("Guardar").isEnabled()).isFalse();

        later.letGo();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(find(H1.class).single().getText()).isEqualTo("Alan Insurance");
    }

    private TextField name() {
        return find(TextField.class)
                .withPropertyValue(field -> field.getLabel(), "Nombre")
                .single();
    }

    @Test
    void the_link_that_was_followed_to_a_view_stays_where_it_is_and_keeps_the_focus() {
        open(create("Alan Insurance", Map.of()));
        var link = find(Anchor.class).withText("Historial").single();

        openHistory();

        assertThat(find(Anchor.class).withText("Historial").single()).isSameAs(link);
        assertThat(link.getElement().getAttribute("aria-current")).isEqualTo("page");
        assertThat(find(Anchor.class)
                        .withText("Proyectos")
                        .single()
                        .getElement()
                        .hasAttribute("aria-current"))
                .isFalse();
    }

    @Test
    void an_edit_is_undone_from_the_history() {
        var alan = create("Alan", Map.of());
        contacts.save(Values.with(contacts.overview(alan).data(), Map.of("city", "Vigo")));
        open(alan);
        openHistory();

        test(find(Button.class, find(HistoryPanel.class).single())
                        .withText("Deshacer")
                        .single())
                .click();
        assertThat(contacts.overview(alan).data().city()).isEqualTo("Vigo");
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Deshacer")
                        .single())
                .click();

        assertThat(contacts.overview(alan).data().city()).isNull();
        assertThat(find(RouterLink.class).withText("Deshecho").exists()).isTrue();
    }

    @Test
    void the_page_of_an_imported_contact_that_goes_by_an_undo_says_that_there_is_none_any_more() {
        imports.of(RecordType.CONTACT, List.of(ContactForm.newClient("Alan")), contacts::create);
        open(contacts.page(ContactFilter.NONE, PageRequest.of(0, 1)).getFirst().id());
        openHistory();
        assertThat(texts()).contains("Nombre: ", "Alan").doesNotContain(" → ");

        test(find(Button.class, find(HistoryPanel.class).single())
                        .withText("Deshacer")
                        .single())
                .click();
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Deshacer")
                        .single())
                .click();

        assertThat(find(H1.class).single().getText()).isEqualTo("No encontrado");
    }

    @Test
    void an_archived_contact_says_so_and_can_be_restored() {
        var alan = create("Alan", Map.of());
        contacts.archive(alan);
        open(alan);
        assertThat(find(Button.class).withText("Crear proyecto").exists()).isFalse();

        test(button("Restaurar")).click();

        assertThat(contacts.overview(alan).archived()).isFalse();
        assertThat(find(Button.class).withText("Crear proyecto").exists()).isTrue();
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_is_offered_no_change() {
        var alan = asEditor();
        open(alan);

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Editar", "Fusionar…", "Archivar", "Crear proyecto");
        openHistory();
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
    }

    @Test
    @SignedIn(Role.VIEWER)
    void the_projects_of_one_client_do_not_repeat_who_that_is() {
        var alan = asEditor();
        open(alan);

        assertThat(find(ProjectsTable.class).single().getColumns())
                .filteredOn(Component::isVisible)
                .extracting(Grid.Column::getHeaderText)
                .contains("Nombre")
                .doesNotContain("Cliente");
    }

    @Test
    void a_contact_that_is_not_there_is_a_page_that_says_so() {
        UI.getCurrent().navigate("finance/contacts/987654");

        assertThat(find(ClientDetailView.class).exists()).isFalse();
        assertThat(find(H1.class).single().getText()).isEqualTo("No encontrado");
    }

    @Test
    void the_session_can_be_kept() {
        open(create("Alan", Map.of()));

        SerializationDebugUtil.assertSerializable(find(ClientDetailView.class).single());
    }

    @Test
    void the_page_takes_the_same_number_of_queries_however_many_projects_the_client_has() {
        var few = create("Pocos", Map.of());
        project(few, "Uno", Map.of());
        var many = create("Muchos", Map.of());
        IntStream.range(0, 60).forEach(i -> project(many, "Proyecto " + i, Map.of()));
        open(few);

        assertThat(queries(many)).isEqualTo(queries(few));
    }

    @Test
    void what_a_client_brings_in_the_period_stands_above_and_beside_its_projects() {
        var alan = create("Alan Insurance", Map.of());
        var web = project(alan, "Web", Map.of());
        var app = project(alan, "App", Map.of());
        post(web, LocalDate.now(), EntryKind.REVENUE, "1000", "EUR");
        post(web, LocalDate.now(), EntryKind.COST, "600", "EUR");
        post(app, LocalDate.now().minusYears(1), EntryKind.REVENUE, "50", "EUR");

        open(alan);
        assertThat(texts()).containsSequence("Ingresos", "1.000\u00a0€", "Suma de los ingresos");
        assertThat(texts()).containsSequence("Margen %", "40\u00a0%").containsSequence("Proyectos", "1");
        Sorted.byPerson(find(ProjectsTable.class).single(), "REVENUE", SortDirection.DESCENDING);
        assertThat(names()).containsExactly("Web", "App");

        test(period()).selectItem("El año pasado");
        assertThat(address()).isEqualTo("finance/contacts/" + alan + "?period=last_year&sort=-revenue");
        assertThat(texts()).containsSequence("Ingresos", "50\u00a0€");
        assertThat(names()).containsExactly("App", "Web");

        test(period()).selectItem("Desde el principio");
        assertThat(texts()).containsSequence("Ingresos", "1.050\u00a0€");
        assertThat(names()).containsExactly("Web", "App");
    }

    @Test
    void entries_count_for_the_client_of_today_or_for_that_of_their_date() {
        var alan = create("Alan", Map.of());
        var zoe = create("Zoe", Map.of());
        var web = project(alan, "Web", Map.of());
        post(web, LocalDate.now().minusDays(3), EntryKind.REVENUE, "100", "EUR");
        projects.save(Values.with(projects.overview(web).data(), Map.of("clientId", zoe)));
        open(alan);
        assertThat(texts()).containsSequence("Ingresos", "0\u00a0€");

        UI.getCurrent().navigate("finance/contacts/" + alan, QueryParameters.fromString("period=all&attribution=then"));

        assertThat(texts()).containsSequence("Ingresos", "100\u00a0€");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("cuando el proyecto era de este cliente"))
                .anyMatch(text -> text.startsWith("Estos son los proyectos en uso que hoy son de este cliente"));
    }

    @Test
    void the_contribution_is_told_by_currency_month_and_project_and_what_is_missing_is_named() {
        var alan = create("Alan", Map.of());
        var web = project(alan, "Web", Map.of());
        post(web, LocalDate.of(2026, 3, 1), EntryKind.REVENUE, "100", "EUR");
        post(web, LocalDate.of(2026, 3, 2), EntryKind.COST, "70", "XAF");
        UI.getCurrent()
                .navigate(
                        "finance/contacts/" + alan,
                        QueryParameters.fromString("tab=contribution&period=custom&from=2026-01-01&to=2026-12-31"));

        assertThat(find(NativeTableHeaderCell.class).all())
                .extracting(cell -> cell.getElement().getTextRecursively())
                .contains("EUR", "XAF", "* mar 2026", "Web");
        assertThat(find(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .contains("Sin tipo", "100,0\u00a0%");
        assertThat(texts())
                .anyMatch(text ->
                        text.startsWith("* Fuera de las cifras") && text.endsWith("costes 70\u00a0XAF (2 mar 2026)"))
                .contains("Pida a un administrador que añada los tipos que faltan en Ajustes › Moneda y tipos.");
    }

    @Test
    void a_figure_that_lacks_entries_is_marked_wherever_it_is_told() {
        var alan = create("Alan", Map.of());
        var web = project(alan, "Web", Map.of());
        post(web, LocalDate.of(2026, 3, 1), EntryKind.REVENUE, "100", "EUR");
        post(web, LocalDate.of(2026, 3, 2), EntryKind.COST, "70", "XAF");
        post(project(alan, "App", Map.of()), LocalDate.of(2026, 3, 3), EntryKind.REVENUE, "50", "EUR");
        UI.getCurrent()
                .navigate(
                        "finance/contacts/" + alan,
                        QueryParameters.fromString("tab=contribution&period=custom&from=2026-01-01&to=2026-12-31"));

        assertThat(texts()).containsSequence("Ingresos", "* 150\u00a0€");
        assertThat(row("EUR")).contains("150,00\u00a0€");
        assertThat(row("XAF"))
                .contains("-70\u00a0XAF", "* 0,00\u00a0€ (sin 1 movimiento, por falta de tipo de cambio)");
        assertThat(row("Web")).contains("* 100,00\u00a0€ (sin 1 movimiento, por falta de tipo de cambio)");
        assertThat(row("App")).contains("50,00\u00a0€");
    }

    /** The cells of the line of a table that begins so. */
    private List<String> row(String first) {
        return find(NativeTableRow.class).all().stream()
                .filter(row -> row.getElement().getChild(0).getTextRecursively().equals(first))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getChildren()
                .map(Element::getTextRecursively)
                .toList();
    }

    @Test
    void what_asks_for_attention_leads_to_the_projects() {
        var alan = create("Alan", Map.of());
        var budget = fixedPrice("10");
        post(project(alan, "Web", budget), LocalDate.now(), EntryKind.COST, "10", "EUR");
        open(alan);

        assertThat(texts()).containsSequence("Presupuesto agotado", "1");
        assertThat(texts()).noneMatch(text -> text.startsWith("Margen inferior"));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("projects?client=" + alan + "&health=over_budget");
    }

    @Test
    void the_address_says_the_order_of_the_projects() {
        var alan = create("Alan", Map.of());
        project(alan, "App", Map.of());
        project(alan, "Web", Map.of());
        open(alan);
        assertThat(names()).containsExactly("App", "Web");

        Sorted.byPerson(find(ProjectsTable.class).single(), "NAME", SortDirection.DESCENDING);
        assertThat(address()).isEqualTo("finance/contacts/" + alan + "?period=this_year&sort=-name");

        test(period()).selectItem("Desde el principio");
        assertThat(address()).endsWith("?period=all&sort=-name");
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(names()).containsExactly("Web", "App");
    }

    private List<String> names() {
        var grid = test(find(ProjectsTable.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(i -> ((ProjectRow) grid.getRow(i)).name())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> period() {
        return (Select<Object>) find(Select.class).all().stream()
                .filter(select -> "Periodo".equals(select.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private void post(long project, LocalDate date, EntryKind kind, String amount, String currency) {
        entries.post(new EntryForm(null, 0, project, date, kind, null, new BigDecimal(amount), currency, null, null));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private long queries(long client) {
        return QueryCount.of(() -> {
            open(client);
            test(find(ProjectsTable.class).single()).size();
        });
    }

    @Autowired
    SignedIn.Factory people;

    private long asEditor() {
        var viewer = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        var alan = create("Alan", Map.of());
        contacts.save(Values.with(contacts.overview(alan).data(), Map.of("city", "Vigo")));
        SecurityContextHolder.setContext(viewer);
        return alan;
    }

    private void open(long id) {
        navigate("finance/contacts/" + id, ClientDetailView.class);
    }

    private void openHistory() {
        test(find(Anchor.class).withText("Historial").single()).click();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private long create(String name, Map<String, ?> values) {
        return contacts.create(Values.with(ContactForm.newClient(name), values)).id();
    }

    private static Map<String, ?> fixedPrice(String budget) {
        return Map.of("budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal(budget));
    }

    private long project(long client, String name, Map<String, ?> values) {
        return projects.create(Values.with(Values.with(projects.newProject(client), values), Map.of("name", name)))
                .id();
    }
}
