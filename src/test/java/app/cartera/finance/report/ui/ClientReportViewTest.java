package app.cartera.finance.report.ui;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.ui.PersonFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.project.ProjectService;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.table.Sorted;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@ViewTest
@SignedIn(Role.MANAGER)
class ClientReportViewTest extends SpringBrowserlessTest {

    private static final LocalDate MAY_3 = LocalDate.of(2025, 5, 3);
    private static final String OF_2025 = "period=custom&from=2025-01-01&to=2025-12-31";
    private static final String OF_DAYS = "period=custom&from=2025-01-02&to=2025-12-31";

    @Autowired
    EntryService entries;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    AtOnce later;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void who_brings_most_stands_first_and_the_total_below() {
        post("Alan", "300", "EUR");
        post("Berta", "600.55", "EUR");

        open(OF_2025);

        assertThat(names()).containsExactly("Berta", "Alan");
        assertThat(grid().getColumnByKey("REVENUE")
                        .getHeaderComponent()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Ingresos EUR (Suma de los ingresos)");
        assertThat(footer("REVENUE")).isEqualTo("900,55");
        assertThat(footer("SHARE")).isEqualTo("100,0\u00a0%");
        assertThat(texts(Span.class))
                .contains("2 clientes", "El mayor cliente", "66,7\u00a0%", "Los 5 mayores clientes");
    }

    @Test
    void a_line_opens_the_client_with_the_same_period_and_attribution() {
        var alan = post("Alan", "300", "EUR");
        open(OF_2025 + "&attribution=then&currency=EUR");

        var link = (Anchor)
                test(grid()).getCellComponent(0, 0).getChildren().toList().getLast();

        assertThat(link.getHref())
                .startsWith("finance/contacts/" + alan + "?")
                .contains("period=custom", "from=2025-01-01", "to=2025-12-31", "attribution=then")
                .doesNotContain("currency");
    }

    @Test
    void whom_the_address_names_and_nobody_knows_is_seen_in_the_filter() {
        post("Alan", "300", "EUR");

        open(OF_2025 + "&owner=987654");

        assertThat(find(PersonFilter.class).single().getValue().name()).isEqualTo("Desconocido");
        assertThat(texts(Span.class)).contains("0 clientes");
    }

    @ParameterizedTest
    @EnumSource(Attribution.class)
    void projects_without_a_client_are_a_line_that_leads_to_them(Attribution attribution) {
        var project = projects.create(named("Idea")).id();
        post(project, "100", "EUR");
        open(OF_2025 + "&attribution=" + attribution.name().toLowerCase(Locale.ROOT));

        var link = (Anchor) test(grid()).getCellComponent(0, 0);

        assertThat(texts(Span.class)).contains("0 clientes");
        assertThat(link.getText()).isEqualTo("Sin cliente");
        assertThat(link.getHref()).isEqualTo("projects?client=none&sort=-revenue");
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_2025, OF_DAYS})
    void the_projects_without_a_client_are_no_client_where_these_are_counted(String address) {
        post("Alan", "300", "EUR");
        post("Berta", "600", "EUR");
        post(projects.create(named("Idea")).id(), "100", "EUR");

        open(address);

        assertThat(names()).hasSize(3);
        assertThat(texts(Span.class)).contains("2 clientes");
    }

    @Test
    void what_lacks_a_rate_is_named_with_its_amount() {
        post("Alan", "1200.5", "USD");
        open(OF_2025);

        assertThat(texts(Span.class))
                .contains(
                        "* Sin tipo de cambio a EUR y, por tanto, fuera de estas cifras: ingresos 1.200,50\u00a0US$ (3 may 2025)");
    }

    @Test
    void a_line_that_lacks_entries_says_so() {
        var project = projects.create(with(
                named("Web"),
                Map.of(
                        "clientId",
                        contacts.create(ContactForm.newClient("Alan")).id())));
        post(project.id(), "80", "EUR");
        post(project.id(), "1200.5", "USD");
        post("Barr", "90", "EUR");
        open(OF_2025);

        assertThat(cell("Alan", "REVENUE", "figure")).isEqualTo("* 80,00");
        assertThat(cell("Alan", "REVENUE", "lacking")).isEqualTo("(sin 1 movimiento, por falta de tipo de cambio)");
        assertThat(cell("Barr", "REVENUE", "figure")).isEqualTo("90,00");
        assertThat(cell("Barr", "REVENUE", "lacking")).isEmpty();
        assertThat(footer("REVENUE")).isEqualTo("* 170,00");
        assertThat(footer("PROJECTS")).isEqualTo("2");
        assertThat(texts(Span.class)).containsSequence("El mayor cliente", "* 52,9\u00a0%");
        assertThat(find(NativeTableHeaderCell.class).all())
                .extracting(cell -> cell.getElement().getTextRecursively())
                .contains("* Alan", "Barr");
    }

    @Test
    void what_the_period_before_lacks_is_named_as_well() {
        post("Alan", "1200.5", "USD");
        open("period=custom&from=2026-01-01&to=2026-12-31");

        assertThat(texts(Span.class))
                .anyMatch(text -> text.endsWith(
                        "fuera de los ingresos del periodo anterior y de la variación: 1.200,50\u00a0US$ (3 may 2025)"))
                .noneMatch(text -> text.contains("fuera de estas cifras"));
    }

    @Test
    void it_says_whose_an_entry_is_here_and_explains_both() {
        post("Alan", "1", "EUR");
        open(OF_2025);
        assertThat(find(Details.class).single().getSummaryText())
                .startsWith("Por el cliente actual, 1 ene 2025 – 31 dic 2025");
        assertThat(texts(ListItem.class))
                .anyMatch(text -> text.startsWith("Cliente actual (lo que se ve aquí):"))
                .anyMatch(text -> text.startsWith("Cliente en la fecha del movimiento:"))
                .anyMatch(text -> text.contains("1 ene 2024 – 31 dic 2024"));

        attribution().setValue(Attribution.TODAY);
        test(attribution()).selectItem("Cliente en la fecha del movimiento");

        assertThat(find(Details.class).single().getSummaryText()).startsWith("Por el cliente en la fecha");
        assertThat(names()).containsExactly("Alan");
    }

    @Test
    void the_order_that_a_person_chooses_stands_in_the_address() {
        post("Alan", "300", "EUR");
        post("Berta", "600", "EUR");
        open(OF_2025);

        Sorted.byPerson(grid(), "NAME", SortDirection.ASCENDING);

        assertThat(names()).containsExactly("Alan", "Berta");
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getSingleParameter("sort"))
                .hasValue("name");
    }

    @Test
    void the_address_says_the_order() {
        post("Alan", "300", "EUR");
        post("Berta", "600", "EUR");
        open(OF_2025 + "&sort=name");
        assertThat(names()).containsExactly("Alan", "Berta");
        open(OF_2025 + "&sort=-name");
        assertThat(names()).containsExactly("Berta", "Alan");
        open(OF_2025 + "&sort=nonsense");
        assertThat(names()).containsExactly("Berta", "Alan");
    }

    @Test
    void where_nothing_matches_the_filters_can_be_cleared() {
        post("Alan", "300", "EUR");
        open(OF_2025 + "&country=FR");
        assertThat(names()).isEmpty();

        var empty = (EmptyState) grid().getEmptyStateComponent();
        test(find(Button.class, empty).single()).click();

        assertThat(names()).containsExactly("Alan");
    }

    @Test
    void without_entries_it_says_what_to_do() {
        open(OF_2025);

        assertThat(find(Paragraph.class, grid().getEmptyStateComponent())
                        .single()
                        .getText())
                .startsWith("No hay movimientos en este periodo");
    }

    @Test
    void it_takes_as_many_queries_however_many_clients_there_are() {
        post("Alan", "1", "EUR");
        open(OF_2025);
        var few = QueryCount.of(() -> open(OF_2025 + "&sort=costs"));
        IntStream.range(0, 30).forEach(i -> post("Client " + i, "1", "EUR"));

        assertThat(QueryCount.of(() -> open(OF_2025 + "&sort=-costs"))).isEqualTo(few);
    }

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_is_not_offered_it() {
        UI.getCurrent().navigate("finance/report");

        assertThat(find(ClientReportView.class).exists()).isFalse();
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .doesNotContain("Informe de clientes");
    }

    @Test
    void while_many_entries_are_added_up_the_report_before_stays_and_only_the_last_that_was_asked_for_comes() {
        post("Alan", "300", "EUR");
        post("Berta", "600", "EUR");
        pretendThereAreMany();
        open(OF_2025);
        later.hold();

        open("period=custom&from=2025-05-01&to=2025-05-02");
        open("period=custom&from=2025-05-01&to=2025-05-31&sort=name");

        assertThat(waiting().isVisible()).isTrue();
        assertThat(names()).containsExactly("Berta", "Alan");
        later.letGo();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(names()).containsExactly("Alan", "Berta");
        assertThat(waiting().isVisible()).isFalse();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void a_report_that_fails_leaves_no_figures_of_the_one_before_under_its_period() {
        post("Alan", "300", "EUR");
        pretendThereAreMany();
        open(OF_DAYS);
        later.hold();
        open("period=custom&from=2025-01-03&to=2025-12-31");
        jdbc.update("update company_setting set name = 'gone' where name = 'currency'");
        later.letGo();

        assertThatThrownBy(() -> ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true)))
                .isInstanceOf(DataAccessException.class);
        assertThat(find(ReportGrid.class).exists()).isFalse();
        assertThat(find(Concentration.class).exists()).isFalse();
        assertThat(texts(Span.class)).doesNotContain("1 cliente");

        jdbc.update("update company_setting set name = 'currency' where name = 'gone'");
        open(OF_DAYS);
        assertThat(names()).containsExactly("Alan");
        assertThat(texts(Span.class)).contains("1 cliente");
    }

    @Test
    void of_a_report_that_takes_long_to_add_up_the_first_thousand_lines_are_shown() {
        post("Alan", "300", "EUR");
        pretendThereAreFew();
        bringAsMuch(1000);
        open(OF_DAYS);
        assertThat(test(grid()).size()).isEqualTo(1001);

        pretendThereAreMany();
        open(OF_DAYS + "&sort=name");

        assertThat(test(grid()).size()).isEqualTo(1000);
        assertThat(texts(Paragraph.class))
                .anyMatch(text -> text.startsWith("La lista tiene las primeras 1.000 de 1.001"));
        assertThat(footer("REVENUE")).isEqualTo("300.300,00");
    }

    @Test
    void the_session_can_be_kept() {
        post("Alan", "300", "EUR");
        open(OF_2025);

        SerializationDebugUtil.assertSerializable(find(ClientReportView.class).single());
    }

    private void open(String query) {
        UI.getCurrent().navigate(ClientReportView.class, QueryParameters.fromString(query));
        names();
    }

    private WaitingBar waiting() {
        return (WaitingBar) find(ClientReportView.class)
                .single()
                .getChildren()
                .filter(WaitingBar.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** The report takes the last id for how many entries there are. */
    private void pretendThereAreMany() {
        jdbc.update("update entry set id = id + 1000000");
    }

    /** Whatever ids other tests have used up. */
    private void pretendThereAreFew() {
        jdbc.update("update entry set id = mod(id, 10000)");
    }

    /** So many more clients, each with the projects and entries that are there. */
    private void bringAsMuch(int clients) {
        copy("contact", clients, List.of("id"));
        copy("project", clients, List.of("id", "client_id"));
        copy("entry", clients, List.of("id", "project_id"));
    }

    /** Ids below zero are nobody's, and are passed over when the next one is given. */
    private void copy(String table, int times, List<String> ids) {
        var columns = jdbc.queryForList(
                "select lower(column_name) from information_schema.columns where lower(table_name) = ?"
                        + " and table_schema = schema()",
                String.class,
                table);
        var copied = columns.stream()
                .map(column -> ids.contains(column) ? column + " - copy * 1000000" : column)
                .toList();
        jdbc.update("insert into %s (%s) select %s from %s, (select x as copy from system_range(1, %d))"
                .formatted(table, String.join(", ", columns), String.join(", ", copied), table, times));
    }

    private ReportGrid grid() {
        return find(ReportGrid.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Attribution> attribution() {
        return (Select<Attribution>) find(Select.class).all().stream()
                .filter(select -> select.getValue() instanceof Attribution)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        var query =
                (Query<ClientReportRow, Object>) grid().getDataCommunicator().buildQuery(0, 50);
        return ((DataProvider<ClientReportRow, Object>) grid().getDataProvider())
                .fetch(query)
                .map(row -> String.valueOf(row.name()))
                .toList();
    }

    private String cell(String client, String column, String property) {
        return test(grid()).getLitRendererPropertyValue(names().indexOf(client), column, property, String.class);
    }

    private String footer(String key) {
        return grid().getColumnByKey(key).getFooterText();
    }

    private List<String> texts(Class<? extends HtmlContainer> type) {
        return find(type).all().stream()
                .map(component -> component.getElement().getText())
                .toList();
    }

    private long post(String client, String amount, String currency) {
        var id = contacts.create(ContactForm.newClient(client)).id();
        post(projects.create(with(named("Web"), Map.of("clientId", id))).id(), amount, currency);
        return id;
    }

    private void post(long project, String amount, String currency) {
        entries.post(new EntryForm(
                null, 0, project, MAY_3, EntryKind.REVENUE, null, new BigDecimal(amount), currency, null, null));
    }
}
