package app.cartera.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.TestPeople;
import app.cartera.access.UserForm;
import app.cartera.access.UserName;
import app.cartera.access.UserService;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.CategoryService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow;
import app.cartera.journal.RecordType;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import app.cartera.shared.ui.table.Sorted;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewTest
@SignedIn(Role.MANAGER)
@ViewPackages(classes = ActivityView.class)
class ActivityViewTest extends SpringBrowserlessTest {

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    EntryService entries;

    @Autowired
    RateService rates;

    @Autowired
    CategoryService categories;

    @Autowired
    UserService users;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void speak_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void what_everybody_did_is_listed_the_latest_first() {
        var alan = client("Alan Insurance");
        var web = project("Web nueva");
        projects.save(Values.with(web, Map.of("clientId", alan)));

        open("");

        assertThat(what()).containsExactly("Editado", "Creado", "Creado");
        assertThat(text(0, 1)).isEqualTo("Web nueva");
        assertThat(((Anchor) cell(0, 1)).getHref()).isEqualTo("projects/" + web.id());
        assertThat(text(0, 3)).isEqualTo("Cliente: Alan Insurance");
        assertThat(grid().getCellText(0, 4)).isEqualTo("Marta Gestora");
        assertThat(text(0, 5)).isEqualTo("Hecha");
    }

    @Test
    void of_two_entries_of_one_project_it_says_which_is_which() {
        var web = Objects.requireNonNull(project("Web nueva").id());
        post(web, "1200.5", "USD", "Licencias");
        post(web, "300", "EUR", null);

        open("kind=post");

        assertThat(names()).containsExactly("Web nueva", "Web nueva");
        assertThat(text(0, 3)).isEqualTo("Coste · 300\u00a0EUR · 3 may 2026");
        assertThat(text(1, 3)).isEqualTo("Coste · 1.200,50\u00a0USD · 3 may 2026 · Licencias");
    }

    @Test
    void a_posting_tells_what_was_posted_whatever_the_entry_is_now() {
        var web = Objects.requireNonNull(project("Web nueva").id());
        var taxi = post(web, "30", "EUR", "Taxi");
        var unnamed = post(web, "20", "EUR", null);
        entries.save(Values.with(taxi, Map.of("amount", new BigDecimal("31.5"), "currency", "USD", "text", "")));
        entries.save(Values.with(unnamed, Map.of("kind", EntryKind.REVENUE, "text", "Anticipo")));

        open("kind=post");
        assertThat(text(0, 3)).isEqualTo("Coste · 20\u00a0EUR · 3 may 2026");
        assertThat(text(1, 3)).isEqualTo("Coste · 30\u00a0EUR · 3 may 2026 · Taxi");

        test((RouterLink) cell(1, 0)).click();
        assertThat(find(Paragraph.class)
                        .withText("Coste · 30\u00a0EUR · 3 may 2026 · Taxi")
                        .exists())
                .isTrue();
        assertThat(Exported.lines(this, "CSV").get(1))
                .startsWith("Movimientos|Web nueva · Coste · 30\u00a0EUR · 3 may 2026 · Taxi|");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void what_was_done_to_rates_leads_an_admin_to_those_of_the_currency() {
        addRate();
        rates.setCompanyCurrency("CHF");

        open("");

        assertThat(what()).containsExactly("Editado", "Creado");
        assertThat(names()).containsExactly("Moneda de la empresa", "USD, 3 may 2025");
        assertThat(text(0, 3)).isEqualTo("Moneda: CHF");
        assertThat(((Anchor) cell(0, 1)).getHref()).isEqualTo("settings/currency");
        assertThat(((Anchor) cell(1, 1)).getHref()).isEqualTo("settings/currency?currency=USD");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void what_was_done_to_categories_is_told_in_words_and_leads_an_admin_to_them() {
        categories.add("Viajes");
        categories.rename(categories.all().getLast(), "Desplazamientos");
        var invoice = categories.all().getFirst();
        categories.rename(invoice, "Ingreso");
        categories.archive(invoice.id());
        categories.rename(categories.all().getFirst(), "Factura");
        client("Alan");

        open("type=category");

        assertThat(what()).containsExactly("Editado", "Archivado", "Editado", "Editado", "Creado");
        assertThat(names()).containsExactly("Factura", "Factura", "Factura", "Desplazamientos", "Desplazamientos");
        assertThat(text(0, 3)).isEqualTo("Nombre: Ingreso → Factura");
        assertThat(text(1, 3)).isEmpty();
        assertThat(text(2, 3)).isEqualTo("Nombre: Factura → Ingreso");
        assertThat(text(3, 3)).isEqualTo("Nombre: Viajes → Desplazamientos");
        assertThat(((Anchor) cell(0, 1)).getHref()).isEqualTo("settings/categories");
        assertThat(select("Registros").getItemLabelGenerator().apply(RecordType.CATEGORY))
                .isEqualTo("Categorías");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void what_was_done_to_categories_becomes_a_file() {
        categories.rename(categories.all().getFirst(), "Ingreso");
        open("");

        assertThat(Exported.lines(this, "Excel").getLast().split("\\|", 3)[2])
                .isEqualTo("Editado|Categorías|Ingreso|1|Nombre: Factura → Ingreso|Hecha");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void a_manager_reads_what_was_done_to_categories_and_is_led_nowhere() {
        categories.archive(categories.add("Viajes"));
        as(Role.MANAGER, () -> {
            open("type=category");

            assertThat(names()).containsExactly("Viajes", "Viajes");
            assertThat(cell(0, 1)).isNotInstanceOf(Anchor.class);
        });
    }

    @Test
    @SignedIn(Role.ADMIN)
    void who_may_not_see_money_finds_nothing_of_categories_in_list_filter_and_file() {
        categories.archive(categories.add("Viajes"));
        client("Alan");
        for (var role : List.of(Role.EDITOR, Role.VIEWER)) {
            as(role, () -> {
                open("type=category");
                assertThat(names()).isEmpty();
                open("");
                assertThat(names()).containsExactly("Alan");
                assertThat(select("Registros").getListDataView().getItems())
                        .extracting(String::valueOf)
                        .doesNotContain("CATEGORY");
            });
        }
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        assertThat(Exported.lines(this, "CSV")).hasSize(2);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void what_was_done_to_accounts_is_told_in_words_and_leads_an_admin_to_them() {
        doToAccounts();

        open("type=user");

        assertThat(what()).containsExactly("Contraseña nueva", "Editado", "Editado", "Editado", "Creado");
        assertThat(names()).containsOnly("Nuria Otra");
        assertThat(((Anchor) cell(0, 1)).getHref()).isEqualTo("settings/users");
        assertThat(text(0, 3)).isEqualTo("Contraseña: otra");
        assertThat(text(1, 3)).isEqualTo("Estado: Activo → Desactivado");
        assertThat(text(2, 3)).isEqualTo("Rol: Lector → Gestor");
        assertThat(text(3, 3)).isEqualTo("Nombre: Nuria → Nuria Otra");
        assertThat(text(4, 3)).isEmpty();
        assertThat(select("Registros").getItemLabelGenerator().apply(RecordType.USER))
                .isEqualTo("Usuarios");
        assertThat(Exported.lines(this, "Excel").get(1).split("\\|", 3)[2])
                .isEqualTo("Contraseña nueva|Usuarios|Nuria Otra|1|Contraseña: otra|Hecha");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void what_was_done_to_accounts_is_told_in_english_too() {
        doToAccounts();
        VaadinSession.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().setLocale(Locale.ENGLISH);

        open("type=user");

        assertThat(what()).containsExactly("Given a new password", "Edited", "Edited", "Edited", "Created");
        assertThat(text(0, 3)).isEqualTo("Password: another one");
        assertThat(text(1, 3)).isEqualTo("Status: Active → Disabled");
        assertThat(text(2, 3)).isEqualTo("Role: Viewer → Manager");
        assertThat(select("Records").getItemLabelGenerator().apply(RecordType.USER))
                .isEqualTo("Users");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void who_is_no_admin_finds_nothing_of_accounts_in_list_filters_and_file() {
        client("Alan");
        doToAccounts();
        for (var role : List.of(Role.MANAGER, Role.EDITOR, Role.VIEWER)) {
            as(role, () -> {
                open("type=user");
                assertThat(names()).isEmpty();
                open("kind=set_password");
                assertThat(names()).isEmpty();
                open("");
                assertThat(names()).containsExactly("Alan");
                assertThat(select("Registros").getListDataView().getItems())
                        .extracting(String::valueOf)
                        .doesNotContain("USER");
                assertThat(select("Qué").getListDataView().getItems())
                        .extracting(String::valueOf)
                        .contains("EDIT")
                        .doesNotContain("SET_PASSWORD");
            });
        }
        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        assertThat(Exported.lines(this, "CSV")).hasSize(2);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void a_manager_reads_what_was_done_to_rates_and_is_led_nowhere() {
        addRate();
        as(Role.MANAGER, () -> {
            open("type=rate");

            assertThat(names()).containsExactly("USD, 3 may 2025");
            assertThat(cell(0, 1)).isNotInstanceOf(Anchor.class);
        });
    }

    @Test
    @SignedIn(Role.ADMIN)
    void who_may_not_see_money_finds_nothing_of_rates_in_list_filter_and_file() {
        addRate();
        rates.setCompanyCurrency("CHF");
        client("Alan");
        for (var role : List.of(Role.EDITOR, Role.VIEWER)) {
            as(role, () -> {
                open("type=rate");
                assertThat(names()).isEmpty();
                open("type=currency");
                assertThat(names()).isEmpty();
                open("");
                assertThat(names()).containsExactly("Alan");
                assertThat(select("Registros").getListDataView().getItems())
                        .extracting(String::valueOf)
                        .doesNotContain("RATE", "CURRENCY");
            });
        }
        SecurityContextHolder.setContext(people.as(Role.VIEWER));
        assertThat(Exported.lines(this, "CSV")).hasSize(2);
    }

    @Test
    void the_name_of_what_was_done_opens_the_operation() {
        client("Alan");
        open("");

        test((RouterLink) cell(0, 0)).click();

        assertThat(getCurrentView()).isInstanceOf(OperationView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Creado");
    }

    @Test
    void choosing_a_person_or_a_kind_filters_and_stands_in_the_address() {
        var alan = client("Alan");
        as(Role.EDITOR, () -> client("Berta"));
        contacts.archive(alan);
        open("");

        ComboBox<UserName> person = find(ComboBox.class).single();
        var eva = person.getListDataView()
                .getItems()
                .filter(one -> one.name().equals("Eva Editora"))
                .findFirst()
                .orElseThrow();
        choose(person, eva);

        assertThat(what()).containsExactly("Creado");
        assertThat(text(0, 1)).isEqualTo("Berta");
        assertThat(address()).isEqualTo("activity?user=" + eva.id());

        open("");
        choose(select("Qué"), OperationKind.ARCHIVE);
        assertThat(what()).containsExactly("Archivado");
        assertThat(address()).isEqualTo("activity?kind=archive");
    }

    @Test
    void an_address_brings_the_filter_and_the_order_back() {
        client("Alan");
        client("Berta");
        var today = LocalDate.now();

        open("type=contact&state=done&sort=at&from=" + today.minusDays(1) + "&to=" + today.plusDays(1));

        assertThat(names()).containsExactly("Alan", "Berta");
        assertThat(find(DatePicker.class).all())
                .extracting(DatePicker::getValue)
                .containsExactly(today.minusDays(1), today.plusDays(1));
        open("type=project");
        assertThat(names()).isEmpty();
    }

    @Test
    void the_order_that_a_person_chooses_stands_in_the_address() {
        client("Alan");
        client("Berta");
        open("");

        Sorted.byPerson(grid(""), "at", SortDirection.ASCENDING);

        assertThat(names()).containsExactly("Alan", "Berta");
        assertThat(address()).isEqualTo("activity?sort=at");
    }

    @Test
    void what_was_done_to_one_record_is_shown_until_that_is_taken_away() {
        var alan = client("Alan");
        client("Berta");

        open("record=contact:" + alan);
        assertThat(names()).containsExactly("Alan");
        assertThat(find(Span.class).withText("Solo: Alan").single().isVisible()).isTrue();
        choose(select("Qué"), OperationKind.CREATE);
        assertThat(address()).contains("kind=create", "record=contact");

        var all = find(Button.class).all().stream()
                .filter(button ->
                        button.getAriaLabel().orElse("").equals("Mostrar la actividad de todos los registros"))
                .findFirst()
                .orElseThrow();
        test(all).click();
        assertThat(address()).isEqualTo("activity?kind=create");
        assertThat(names()).containsExactly("Berta", "Alan");
    }

    @Test
    void where_nothing_matches_the_filters_can_be_cleared() {
        client("Alan");
        open("kind=undo");
        assertThat(names()).isEmpty();

        var clear = find(Button.class).withText("Quitar filtros").single();
        test(clear).click();

        assertThat(names()).containsExactly("Alan");
        assertThat(address()).isEqualTo("activity");
    }

    @Test
    void an_operation_that_is_running_shows_how_far_it_came_until_it_is_done() {
        var id = running(34_000, 100_000);
        open("");

        assertThat(find(Span.class, cell(0, 5)).single().getText()).isEqualTo("34.000 de 100.000");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();

        entities.createQuery("update Operation o set o.state = 'DONE', o.recordCount = 100000 where o.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.clear();
        IntStream.range(0, 5)
                .forEach(i -> ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true)));
        roundTrip();

        assertThat(text(0, 5)).isEqualTo("Hecha");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void nothing_is_asked_again_and_again_while_nothing_runs() {
        client("Alan");
        open("");

        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void who_may_not_see_money_is_not_told_of_it() {
        var web = project("Web");
        web = projects.save(Values.with(web, Map.of("budgetAmount", new BigDecimal("40000"))));
        projects.save(Values.with(web, Map.of("budgetAmount", new BigDecimal("50000"), "code", "P-1")));
        as(Role.EDITOR, () -> {
            open("");

            assertThat(what()).containsExactly("Editado", "Creado");
            assertThat(text(0, 3)).isEqualTo("Código: P-1");
        });
        open("");
        assertThat(what()).containsExactly("Editado", "Editado", "Creado");
        assertThat(text(0, 3)).isEqualTo("Código, Presupuesto");
    }

    @Test
    void the_session_can_be_kept() {
        client("Alan");
        open("");

        SerializationDebugUtil.assertSerializable(getCurrentView());
    }

    @Test
    void what_is_filtered_becomes_a_file() {
        var alan = client("Alan Insurance");
        var web = project("Web nueva");
        projects.save(Values.with(web, Map.of("clientId", alan)));
        open("type=project&sort=at");

        var lines = Exported.lines(this, "Excel");

        assertThat(lines.getFirst()).isEqualTo("Cuándo|Quién|Qué|Tipo de registro|Registro|Registros|Cambio|Situación");
        assertThat(lines.stream().skip(1).map(line -> line.split("\\|", 2)[1]))
                .containsExactly(
                        "Marta Gestora|Creado|Proyectos|Web nueva|1||Hecha",
                        "Marta Gestora|Editado|Proyectos|Web nueva|1|Cliente: Alan Insurance|Hecha");
    }

    @Test
    void who_may_not_see_money_does_not_find_it_in_the_file() {
        var web = project("Web nueva");
        projects.save(Values.with(web, Map.of("budgetAmount", new BigDecimal("987654"))));
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        open("");

        assertThat(Exported.lines(this, "CSV"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContain("987", "Presupuesto"));
    }

    private void open(String query) {
        entities.flush();
        UI.getCurrent().navigate("activity", QueryParameters.fromString(query));
        roundTrip();
    }

    private Grid<OperationRow> grid(String ignored) {
        return find(Grid.class).single();
    }

    private GridTester<Grid<OperationRow>, OperationRow> grid() {
        return test(GridTester.class, find(Grid.class).single());
    }

    private Component cell(int row, int column) {
        return grid().getCellComponent(row, column);
    }

    private String text(int row, int column) {
        return cell(row, column).getElement().getTextRecursively();
    }

    private List<String> what() {
        return IntStream.range(0, grid().size()).mapToObj(row -> text(row, 0)).toList();
    }

    private List<String> names() {
        return IntStream.range(0, grid().size()).mapToObj(row -> text(row, 1)).toList();
    }

    private <T> Select<T> select(String label) {
        return find(Select.class).all().stream()
                .filter(select -> select.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends com.vaadin.flow.component.AbstractField<C, V>, V> void choose(C field, V value) {
        var before = field.getValue();
        field.setValue(value);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private long client(String name) {
        return contacts.create(ContactForm.newClient(name)).id();
    }

    private ProjectForm project(String name) {
        return projects.create(
                Values.with(projects.newProject(null), Map.of("name", name, "budgetType", BudgetType.FIXED_PRICE)));
    }

    private void doToAccounts() {
        users.create(new UserForm(null, 0, "nuria", "Nuria", Role.VIEWER), TestPeople.PASSWORD);
        var nuria = users.page(PageRequest.of(0, 50)).stream()
                .filter(user -> user.name().equals("Nuria"))
                .findFirst()
                .orElseThrow()
                .id();
        users.save(Values.with(users.form(nuria), Map.of("name", "Nuria Otra")));
        users.save(Values.with(users.form(nuria), Map.of("role", Role.MANAGER)));
        users.disable(nuria);
        users.setPassword(nuria, "another long password");
    }

    private void addRate() {
        rates.add(new RateForm(null, "USD", LocalDate.of(2025, 5, 3), new BigDecimal("1.0465")));
    }

    private EntryForm post(long project, String amount, String currency, @Nullable String text) {
        return entries.post(new EntryForm(
                null,
                0,
                project,
                LocalDate.of(2026, 5, 3),
                EntryKind.COST,
                null,
                new BigDecimal(amount),
                currency,
                text,
                null));
    }

    private long running(int done, int planned) {
        entities.createNativeQuery("""
                insert into journal_operation (at, user_id, kind, record_type, record_count, planned, state)
                values (current_timestamp, ?, 'CHANGE_STATUS', 'PROJECT', ?, ?, 'RUNNING')""")
                .setParameter(1, currentUser.id())
                .setParameter(2, done)
                .setParameter(3, planned)
                .executeUpdate();
        return ((Number) entities.createNativeQuery("select max(id) from journal_operation")
                        .getSingleResult())
                .longValue();
    }

    private void as(Role role, Runnable act) {
        entities.flush();
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(people.as(role));
        act.run();
        SecurityContextHolder.setContext(before);
    }
}
