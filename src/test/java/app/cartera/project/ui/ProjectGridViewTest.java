package app.cartera.project.ui;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.UserName;
import app.cartera.access.UserNames;
import app.cartera.access.UserService;
import app.cartera.access.ui.PersonFilter;
import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.contact.ui.ContactPicker;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Values;
import app.cartera.shared.ui.table.ColumnChooser;
import app.cartera.shared.ui.table.Sorted;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewTest
@SignedIn(Role.MANAGER)
class ProjectGridViewTest extends SpringBrowserlessTest {

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    EntryService entries;

    @Autowired
    ClientChoices clients;

    @Autowired
    UserService users;

    @Autowired
    UserNames userNames;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void speak_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        openAnew();
    }

    @Test
    void all_projects_are_listed_by_name_with_links_to_project_and_client() {
        var acme = client("Acme");
        create("Web nueva", Map.of("clientId", acme));
        var app = create("App móvil", Map.of());

        open("");

        assertThat(names()).containsExactly("App móvil", "Web nueva");
        assertThat(text()).contains("2 proyectos");
        assertThat(find(Span.class)
                        .withText("2 proyectos")
                        .single()
                        .getElement()
                        .getAttribute("role"))
                .isEqualTo("status");
        assertThat(cell(0, "NAME", "href")).isEqualTo("projects/" + app.id());
        assertThat(cell(1, "CLIENT", "href")).isEqualTo("finance/contacts/" + acme);
        assertThat(cell(1, "CLIENT", "name")).isEqualTo("Acme");
    }

    @Test
    void typing_words_filters_and_stands_in_the_address() {
        create("Web nueva", Map.of());
        create("App móvil", Map.of());
        open("");

        test(find(TextField.class).single()).setValue("movil");

        assertThat(names()).containsExactly("App móvil");
        assertThat(address()).isEqualTo("projects?q=movil");
    }

    @Test
    void an_address_brings_filter_and_order_back() {
        create("Abc uno", Map.of("status", ProjectStatus.CLOSED, "code", "1"));
        create("Abc dos", Map.of("status", ProjectStatus.CLOSED, "code", "2"));
        create("Abc tres", Map.of("code", "3"));

        open("q=abc&status=closed&sort=-code");

        assertThat(names()).containsExactly("Abc dos", "Abc uno");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("abc");
        assertThat(grid().getSortDirection("CODE")).isEqualTo(SortDirection.DESCENDING);
    }

    @Test
    void choosing_sin_cliente_shows_the_projects_without_one() {
        create("Con", Map.of("clientId", client("Acme")));
        create("Sin", Map.of());
        open("");

        clientFilter("Sin cliente");
        assertThat(names()).containsExactly("Sin");
        assertThat(address()).isEqualTo("projects?client=none");

        clientFilter("Acme");
        assertThat(names()).containsExactly("Con");
    }

    @Test
    void namesakes_are_told_apart_where_one_filters_by_a_client() {
        var madrid = namesake("Acme", "B12345674", "Madrid");
        client("Acme");
        client("Beta");
        create("De Madrid", Map.of("clientId", madrid));

        open("client=" + madrid + "&select=all");

        var filter = find(ClientFilter.class).single();
        assertThat(filter.getLazyDataView()
                        .getItems()
                        .map(choice -> filter.item(choice).getElement().getTextRecursively()))
                .containsExactly("Sin cliente", "AAcmeB12345674 · Madrid", "AAcme", "BBeta");
        act("Asignar clientes…");
        assertThat(text()).contains("Cliente: Acme (B12345674 · Madrid)");
    }

    @Test
    void projects_of_an_archived_client_are_found_by_it() {
        var old = client("Acme");
        create("De antes", Map.of("clientId", old));
        create("Otro", Map.of("clientId", client("Acme Nueva")));
        contacts.archive(old);
        open("");

        var filter = find(ClientFilter.class).single();
        test(filter).setFilter("acme");
        assertThat(test(filter).getSuggestions()).containsExactly("Acme Nueva", "Acme (archivado)");
        clientFilter("Acme (archivado)");

        assertThat(names()).containsExactly("De antes");
        assertThat(address()).isEqualTo("projects?client=" + old);
        var item = filter.item(filter.getValue()).getElement();
        assertThat(item.getTextRecursively()).isEqualTo("AAcmeArchivado");
    }

    @Test
    void sorting_by_a_column_stands_in_the_address() {
        create("Uno", Map.of("budgetAmount", new BigDecimal("10")));
        create("Dos", Map.of("budgetAmount", new BigDecimal("20")));
        open("");

        sort("BUDGET", SortDirection.DESCENDING);

        assertThat(names()).containsExactly("Dos", "Uno");
        assertThat(address()).isEqualTo("projects?sort=-budget");
    }

    @Test
    void every_column_sorts() {
        create("Uno", Map.of());
        create("Dos", Map.of());
        for (var key : ProjectRow.SortKey.values()) {
            open("sort=" + key.name().toLowerCase());
            assertThat(names()).as(key.name()).hasSize(2);
            assertThat(Objects.requireNonNullElse(table().order().parameter(), "name"))
                    .isEqualTo(key.name().toLowerCase());
        }
    }

    @Test
    void where_nothing_matches_the_way_back_is_shown() {
        create("Uno", Map.of());
        open("q=zzz");

        test(find(Button.class).withText("Quitar filtros").single()).click();

        assertThat(names()).containsExactly("Uno");
        assertThat(address()).isEqualTo("projects");
    }

    @Test
    void rows_ticked_one_by_one_are_counted_and_can_be_unticked() {
        create("Uno", Map.of());
        create("Dos", Map.of());
        open("");

        tick("Uno");
        assertThat(text()).contains("1 seleccionado");
        tick("Dos");
        assertThat(text()).contains("2 seleccionados");
        untick("Dos");
        assertThat(text()).contains("1 seleccionado");
        click("Deseleccionar");
        assertThat(text()).doesNotContain("seleccionado");
    }

    @Test
    void everything_matching_is_ticked_but_for_what_is_unticked() {
        IntStream.range(0, 120).forEach(i -> create("Abc %03d".formatted(i), Map.of()));
        create("Otro", Map.of());
        var acme = client("Acme");
        open("q=abc");
        tick("Abc 001");

        click("Seleccionar los 120");
        assertThat(text()).contains("120 seleccionados");
        assertThat(table().getSelectionModel().isSelected(grid().getRow(119))).isTrue();
        untick("Abc 002");
        assertThat(text()).contains("119 seleccionados");
        assign("Acme");
        assertThat(applyButton("Asignar a 119").isEnabled()).isTrue();
        test(applyButton("Asignar a 119")).click();

        assertThat(projects.count(ProjectFilter.ofClient(acme))).isEqualTo(119);
        assertThat(row("Abc 002").clientId()).isNull();
        assertThat(row("Otro").clientId()).isNull();
    }

    @Test
    void another_filter_unticks_everything() {
        create("Uno", Map.of());
        create("Dos", Map.of());
        open("");
        tick("Uno");

        test(find(TextField.class).single()).setValue("dos");

        assertThat(text()).doesNotContain("seleccionado");
    }

    @Test
    void another_order_keeps_what_is_ticked() {
        create("Uno", Map.of());
        open("");
        tick("Uno");

        sort("CODE", SortDirection.ASCENDING);

        assertThat(text()).contains("1 seleccionado");
    }

    @Test
    void assigning_a_client_shows_what_will_change_then_does_it_and_undoes_it() {
        var acme = client("Acme");
        var beta = client("Beta");
        create("Nada", Map.of());
        create("De beta", Map.of("clientId", beta));
        create("Ya", Map.of("clientId", acme));
        create("Cerrado", Map.of("status", ProjectStatus.CLOSED));
        open("");
        click("tick all");

        assign("Acme");

        assertThat(items())
                .containsExactlyInAnyOrder(
                        "2 cambian (1 sin cliente, 1 de Beta) Nada, De beta",
                        "1 ya está así Ya",
                        "1 se omite: cerrado Cerrado");
        test(applyButton("Asignar a 2")).click();
        assertThat(projects.count(ProjectFilter.ofClient(acme))).isEqualTo(3);
        assertThat(notice()).contains("Cliente asignado a 2 proyectos.");
        assertThat(text()).doesNotContain("seleccionados");

        click("Deshacer");
        assertThat(projects.count(ProjectFilter.ofClient(acme))).isEqualTo(1);
        assertThat(row("De beta").clientId()).isEqualTo(beta);
        assertThat(notice()).contains("Deshecho en 2 registros.");
    }

    @Test
    void closed_projects_change_when_they_are_ticked_in() {
        client("Acme");
        create("Cerrado", Map.of("status", ProjectStatus.CLOSED));
        open("");
        tick("Cerrado");
        assign("Acme");
        assertThat(applyButton("Asignar a 0").isEnabled()).isFalse();

        test(find(Checkbox.class).withLabel("Incluir cerrados").single()).click();
        test(applyButton("Asignar a 1")).click();

        assertThat(row("Cerrado").clientName()).isEqualTo("Acme");
    }

    @Test
    void a_project_changed_after_the_preview_is_left_alone_and_reported() {
        client("Acme");
        create("Uno", Map.of());
        var two = create("Dos", Map.of());
        open("");
        click("tick all");
        assign("Acme");
        projects.save(with(two, Map.of("code", "X")));

        test(applyButton("Asignar a 2")).click();

        assertThat(notice()).contains("Cliente asignado a 1 proyecto. 1 cambió mientras tanto");
        assertThat(row("Dos").clientId()).isNull();
    }

    @Test
    void undoing_says_what_stayed_because_it_changed_afterwards() {
        var beta = client("Beta");
        client("Acme");
        create("Uno", Map.of());
        create("Dos", Map.of());
        open("");
        click("tick all");
        assign("Acme");
        test(applyButton("Asignar a 2")).click();
        var two = projects.overview(row("Dos").id()).data();
        projects.save(with(two, Map.of("clientId", beta)));

        click("Deshacer");

        assertThat(notice()).contains("Deshecho en 1 registro. 1 se queda como está porque cambió después: Dos.");
    }

    @Test
    void a_client_archived_meanwhile_is_refused_in_the_dialog() {
        var acme = client("Acme");
        create("Uno", Map.of());
        open("");
        tick("Uno");
        assign("Acme");
        contacts.archive(acme);
        // In one transaction, as a test is, the client read for the preview would be remembered.
        entities.flush();
        entities.clear();

        test(applyButton("Asignar a 1")).click();

        assertThat(text()).contains("Acme está archivado o no es cliente");
        assertThat(applyButton("Asignar a 1").isEnabled()).isTrue();
    }

    @Test
    void removing_the_client_and_changing_the_status_work_alike() {
        var acme = client("Acme");
        create("Uno", Map.of("clientId", acme));
        open("");
        tick("Uno");
        act("Quitar cliente…");
        test(applyButton("Quitar de 1")).click();
        assertThat(row("Uno").clientId()).isNull();

        tick("Uno");
        act("Cambiar estado…");
        statusInDialog(ProjectStatus.CLOSED);
        assertThat(items()).containsExactly("1 cambia (1 ahora Activo) Uno");
        test(applyButton("Cambiar 1")).click();
        assertThat(row("Uno").status()).isEqualTo(ProjectStatus.CLOSED);
    }

    @Test
    void the_menu_of_a_row_is_for_that_project_alone() {
        create("Uno", Map.of("clientId", client("Acme")));
        create("Dos", Map.of("clientId", client("Beta")));
        open("");

        var column = (int) table().getColumns().stream()
                        .filter(Grid.Column::isVisible)
                        .count()
                - 1;
        assertThat(grid().getLitRendererPropertyValue(indexOf("Uno"), column, "label", String.class))
                .isEqualTo("Acciones de Uno");
        var removeClient = JacksonUtils.listToJson(List.of(2));
        grid().invokeLitRendererFunction(indexOf("Uno"), column, "act", removeClient);
        test(applyButton("Quitar de 1")).click();

        assertThat(row("Uno").clientId()).isNull();
        assertThat(row("Dos").clientId()).isNotNull();
    }

    @Test
    void hidden_columns_are_remembered() {
        open("");
        assertThat(table().getColumnByKey("CODE").isVisible()).isTrue();
        choose("Código");
        assertThat(table().getColumnByKey("CODE").isVisible()).isFalse();

        openAnew();

        assertThat(keys()).contains("CLIENT").doesNotContain("CODE");
    }

    @Test
    void a_column_that_is_shown_for_the_first_time_stands_at_its_place() {
        open("");
        assertThat(keys()).containsExactly("NAME", "CLIENT", "CODE", "STATUS", "OWNER", "DUE", "BUDGET", "MENU");

        choose("Inicio");
        choose("Margen");
        assertThat(keys())
                .containsExactly(
                        "NAME", "CLIENT", "CODE", "STATUS", "OWNER", "START", "DUE", "BUDGET", "MARGIN", "MENU");

        openAnew();
        assertThat(keys())
                .containsExactly(
                        "NAME", "CLIENT", "CODE", "STATUS", "OWNER", "START", "DUE", "BUDGET", "MARGIN", "MENU");
    }

    @Test
    void what_an_address_sorts_by_is_seen() {
        create("Uno", Map.of("startDate", LocalDate.of(2026, 1, 1)));
        create("Dos", Map.of("startDate", LocalDate.of(2026, 2, 1)));

        open("sort=-start");

        assertThat(names()).containsExactly("Dos", "Uno");
        assertThat(table().getColumnByKey("START").isVisible()).isTrue();
        assertThat(address()).isEqualTo("projects?sort=-start");

        table().show(ProjectColumn.CODE, false);
        UI.getCurrent().navigate("");
        open("");
        assertThat(keys()).doesNotContain("START");
        assertThat(table().getColumnByKey("CODE")).isNull();
    }

    @Test
    void an_editor_sees_no_budget_and_cannot_sort_by_it() {
        create("Uno", Map.of("budgetAmount", new BigDecimal("777")));
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        openAnew();

        open("sort=-budget");

        assertThat(table().getColumnByKey("BUDGET")).isNull();
        assertThat(table().order().parameter()).isNull();
        assertThat(names()).containsExactly("Uno");
        assertThat(grid().getRow(0).budgetAmount()).isNull();
        assertThat(find(Button.class).withText("Crear proyecto").exists()).isTrue();
    }

    @Test
    void a_viewer_reads_without_ticks_menus_or_a_way_to_create() {
        create("Uno", Map.of());
        SecurityContextHolder.setContext(people.as(Role.VIEWER));
        openAnew();

        open("");

        assertThat(names()).containsExactly("Uno");
        assertThat(table().getSelectionMode()).isNotEqualTo(SelectionMode.MULTI);
        assertThat(find(Button.class).withText("Crear proyecto").exists()).isFalse();
        assertThat(table().getColumns()).noneMatch(column -> column.getKey() == null);
        assertThat(text()).doesNotContain("Acciones");
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_projects() {
        create("Uno", Map.of("clientId", client("Acme")));
        open("");
        var few = QueryCount.of(() -> open("q="));
        IntStream.range(0, 60).forEach(i -> create("Más " + i, Map.of("clientId", client("Cliente " + i))));
        var many = QueryCount.of(() -> open("q="));

        assertThat(many).isEqualTo(few);
    }

    @Test
    void the_view_survives_a_restart() {
        open("");

        SerializationDebugUtil.assertSerializable(find(ProjectGridView.class).single());
    }

    /** As after a reload: the view is made again. */
    private void openAnew() {
        UI.getCurrent().refreshCurrentRoute(true);
        roundTrip();
    }

    private void open(String parameters) {
        UI.getCurrent().navigate("projects", QueryParameters.fromString(parameters));
        roundTrip();
    }

    @Test
    void choosing_a_tag_shows_its_projects_and_stands_in_the_address() {
        create("Parque", Map.of("tags", Set.of("Energía solar")));
        create("Otro", Map.of("tags", Set.of("Agua")));
        open("");

        test(find(TagFilter.class).single()).selectItem("Energía solar");
        roundTrip();

        assertThat(names()).containsExactly("Parque");
        var address = address();
        assertThat(address).startsWith("projects?tag=");
        open("");
        open(address.substring("projects?".length()));
        assertThat(names()).containsExactly("Parque");
        assertThat(find(TagFilter.class).single().getValue().name()).isEqualTo("Energía solar");
    }

    @Test
    void the_projects_of_who_has_left_can_be_found() {
        var eva = userNames.enabled().stream()
                .filter(user -> user.name().equals("Eva Editora"))
                .findFirst()
                .orElseThrow();
        create("De Eva", Map.of("ownerId", eva.id()));
        create("De nadie", Map.of());
        disable(eva);
        open("");

        test(owner()).selectItem("Eva Editora");
        roundTrip();

        assertThat(names()).containsExactly("De Eva");
        assertThat(address()).isEqualTo("projects?owner=" + eva.id());
        openAnew();
        assertThat(owner().getValue()).isEqualTo(eva);
    }

    @Test
    void what_the_address_names_and_nobody_knows_is_seen_in_the_filters() {
        create("Parque", Map.of());

        open("client=987654&owner=987654&tag=987654");

        assertThat(names()).isEmpty();
        assertThat(find(ComboBox.class).all().stream()
                        .filter(box -> !box.isEmpty())
                        .map(ProjectGridViewTest::shownIn))
                .containsExactly("Desconocido", "Desconocido", "Desconocido");
    }

    @SuppressWarnings("unchecked")
    private static String shownIn(ComboBox<?> box) {
        return ((ComboBox<Object>) box).getItemLabelGenerator().apply(box.getValue());
    }

    @Test
    void archivados_shows_those_in_place_of_the_others() {
        create("En uso", Map.of());
        projects.archive(create("Guardado", Map.of()).id());
        open("");
        assertThat(names()).containsExactly("En uso");

        test(find(Checkbox.class).withLabel("Archivados").single()).click();
        roundTrip();

        assertThat(names()).containsExactly("Guardado");
        assertThat(address()).isEqualTo("projects?archived=true");
        assertThat(cell(0, "NAME", "state")).isEqualTo("archived");
    }

    @Test
    void the_tags_are_a_column_that_is_read_only_while_it_is_shown() {
        create("Parque", Map.of("tags", Set.of("Solar", "Agua")));
        create("Otro", Map.of("tags", Set.of("Solar")));
        open("");
        assertThat(table().getColumnByKey("TAGS")).isNull();
        assertThat(grid().getRow(indexOf("Parque")).tags()).isEmpty();

        choose("Etiquetas");
        roundTrip();

        assertThat(table().getColumnByKey("TAGS").isVisible()).isTrue();
        assertThat(table().getColumnByKey("TAGS").isSortable()).isFalse();
        assertThat(grid().getRow(indexOf("Parque")).tags()).containsExactly("Agua", "Solar");
    }

    @Test
    void figures_are_columns_that_are_read_only_while_they_are_shown() {
        var web = create("Web", Map.of("budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("100")));
        create("App", Map.of());
        post(web.id(), EntryKind.REVENUE, "200");
        post(web.id(), EntryKind.COST, "80");
        open("");
        var without = QueryCount.of(() -> open("q="));

        for (var column : List.of("Margen", "Presupuesto usado")) {
            choose(column);
        }
        roundTrip();
        open("");
        var with = QueryCount.of(() -> open("q="));

        assertThat(cell(indexOf("Web"), "MARGIN", "figure")).isEqualTo("120,00\u00a0€");
        assertThat(cell(indexOf("Web"), "BUDGET_USED", "figure")).isEqualTo("casi agotado · 80,0\u00a0%");
        assertThat(cell(indexOf("App"), "BUDGET_USED", "figure")).isEqualTo("–");
        assertThat(with).isEqualTo(without + 1);
        sort("MARGIN", SortDirection.DESCENDING);
        assertThat(names()).containsExactly("Web", "App");
        assertThat(address()).isEqualTo("projects?sort=-margin");
    }

    @Test
    void a_figure_that_lacks_entries_says_so() {
        var web = create("Web", Map.of("budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("100")));
        create("App", Map.of());
        post(web.id(), EntryKind.COST, "80");
        post(web.id(), EntryKind.COST, "9", "JPY");
        open("");

        Stream.of("Costes", "Presupuesto usado", "Último movimiento").forEach(this::choose);
        roundTrip();

        assertThat(cell(indexOf("Web"), "COSTS", "figure")).isEqualTo("* 80,00\u00a0€");
        assertThat(cell(indexOf("Web"), "COSTS", "lacking"))
                .isEqualTo("(sin 1 movimiento, por falta de tipo de cambio)");
        assertThat(cell(indexOf("Web"), "BUDGET_USED", "figure")).isEqualTo("* casi agotado · 80,0\u00a0%");
        assertThat(cell(indexOf("App"), "COSTS", "figure")).isEqualTo("0,00\u00a0€");
        assertThat(cell(indexOf("App"), "COSTS", "lacking")).isEmpty();
    }

    @Test
    void what_asks_for_attention_can_be_chosen_and_stands_in_the_address() {
        var web = create("Web", Map.of("budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("100")));
        create("App", Map.of());
        post(web.id(), EntryKind.COST, "100");
        open("");

        test(health()).selectItem("Presupuesto agotado");
        roundTrip();

        assertThat(names()).containsExactly("Web");
        assertThat(address()).isEqualTo("projects?health=over_budget");
        open("");
        open("health=over_budget");
        assertThat(names()).containsExactly("Web");
        assertThat(health().getValue()).isEqualTo(ProjectHealth.OVER_BUDGET);
        open("health=over_budget&select=all");
        act("Asignar clientes…");
        assertThat(find(Component.class, find(BulkDialog.class).single()).all())
                .anyMatch(component -> component.getElement().getText().contains("Presupuesto agotado"));
    }

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_neither_sees_figures_nor_filters_by_them() {
        create("Uno", Map.of());
        create("Dos", Map.of());

        open("health=over_budget&sort=-revenue");

        assertThat(names()).containsExactly("Dos", "Uno");
        assertThat(table().getColumnByKey("REVENUE")).isNull();
        assertThat(text()).doesNotContain("Ingresos", "Presupuesto agotado");
    }

    @Test
    void an_address_can_tick_all_that_match() {
        create("Con", Map.of("clientId", client("Acme")));
        create("Sin uno", Map.of());
        create("Sin dos", Map.of());

        open("client=none&select=all");

        assertThat(names()).containsExactly("Sin dos", "Sin uno");
        assertThat(text()).contains("2 seleccionados");
    }

    @Test
    void what_an_address_has_ticked_once_is_not_ticked_again_by_a_reload() {
        create("Sin uno", Map.of());
        create("Sin dos", Map.of());
        open("client=none&select=all&sort=-name");
        assertThat(text()).contains("2 seleccionados");
        assertThat(shownAddress()).isEqualTo("projects?client=none&sort=-name");

        UI.getCurrent().refreshCurrentRoute(false);

        assertThat(names()).containsExactly("Sin uno", "Sin dos");
        assertThat(text()).doesNotContain("seleccionados");
    }

    /** What the browser is about to be told to show as the address. */
    private static String shownAddress() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(sent -> sent.getExpression().contains("showAddress"))
                .flatMap(sent -> sent.getParameters().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<ProjectHealth> health() {
        return (Select<ProjectHealth>) find(Select.class).all().stream()
                .filter(select -> "Avisos".equals(select.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    /** Of the columns that are shown, the menu of the row among them. */
    private List<String> keys() {
        return table().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(column -> Objects.requireNonNullElse(column.getKey(), "MENU"))
                .toList();
    }

    private void post(long project, EntryKind kind, String amount) {
        post(project, kind, amount, "EUR");
    }

    private void post(long project, EntryKind kind, String amount, String currency) {
        entries.post(new EntryForm(
                null, 0, project, LocalDate.now(), kind, null, new BigDecimal(amount), currency, null, null));
    }

    private ProjectsTable table() {
        return find(ProjectsTable.class).single();
    }

    @SuppressWarnings("unchecked")
    private GridTester<ProjectsTable, ProjectRow> grid() {
        return (GridTester<ProjectsTable, ProjectRow>) (GridTester<?, ?>) test(table());
    }

    private String cell(int row, String column, String property) {
        return grid().getLitRendererPropertyValue(row, column, property, String.class);
    }

    private List<String> names() {
        var grid = grid();
        return IntStream.range(0, grid.size())
                .mapToObj(i -> grid.getRow(i).name())
                .toList();
    }

    private int indexOf(String name) {
        return names().indexOf(name);
    }

    private void tick(String name) {
        table().getSelectionModel().selectFromClient(grid().getRow(indexOf(name)));
        roundTrip();
    }

    private void untick(String name) {
        table().getSelectionModel().deselectFromClient(grid().getRow(indexOf(name)));
        roundTrip();
    }

    private void click(String text) {
        if (text.equals("tick all")) {
            tick(names().getFirst());
            click("Seleccionar los " + names().size());
        } else {
            test(find(Button.class).withText(text).single()).click();
            roundTrip();
        }
    }

    private void sort(String key, SortDirection direction) {
        Sorted.byPerson(table(), key, direction);
        roundTrip();
    }

    private void act(String text) {
        new MenuBarTester<>(selectionMenu()).clickItem("Acciones", text);
        roundTrip();
    }

    private MenuBar selectionMenu() {
        return menu("Acciones");
    }

    /** Ticks the column, or unticks it. */
    private void choose(String column) {
        var chooser = find(ColumnChooser.class).single().getContent();
        var choices = find(Popover.class).all().stream()
                .filter(popover -> chooser.equals(popover.getTarget()))
                .findFirst()
                .orElseThrow();
        choices.setOpened(true);
        test(find(Checkbox.class, choices)
                        .withCondition(choice -> column.equals(choice.getLabel()))
                        .single())
                .click();
        choices.setOpened(false);
    }

    private MenuBar menu(String text) {
        return find(MenuBar.class).all().stream()
                .filter(menu -> menu.getItems()
                        .getFirst()
                        .getElement()
                        .getTextRecursively()
                        .equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void assign(String client) {
        act("Asignar clientes…");
        var id = clients.stretch(client, 0, 1).getFirst().id();
        find(ContactPicker.class).single().setValue(id);
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private void statusInDialog(ProjectStatus status) {
        find(Select.class).all().stream()
                .filter(select -> "Nuevo estado".equals(select.getLabel()))
                .forEach(select -> select.setValue(status));
    }

    private PersonFilter owner() {
        return find(PersonFilter.class).single();
    }

    private void disable(UserName person) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(people.as(Role.ADMIN));
        users.disable(person.id());
        SecurityContextHolder.setContext(before);
    }

    @SuppressWarnings("unchecked")
    private void clientFilter(String name) {
        var box = (ComboBox<Object>) (ComboBox<?>) find(ClientFilter.class).single();
        test(box).selectItem(name);
        roundTrip();
    }

    private Button applyButton(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<String> items() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement()
                        .getChildren()
                        .map(child -> child.getTextRecursively())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private String notice() {
        return find(Notification.class).all().stream()
                .flatMap(notification -> notification.getChildren())
                .map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining(" | "));
    }

    private String text() {
        return find(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private ProjectRow row(String name) {
        return projects.page(ProjectFilter.NONE, org.springframework.data.domain.PageRequest.of(0, 500)).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long client(String name) {
        return contacts.create(ContactForm.newClient(name)).id();
    }

    private long namesake(String name, String taxId, String city) {
        return contacts.create(Values.with(ContactForm.newClient(name), Map.of("taxId", taxId, "city", city)))
                .id();
    }

    private ProjectForm create(String name, Map<String, ?> values) {
        return projects.create(with(named(name), values));
    }
}
