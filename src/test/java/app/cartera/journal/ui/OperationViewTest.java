package app.cartera.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.UserForm;
import app.cartera.access.UserService;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.CategoryService;
import app.cartera.finance.rates.EcbFiles;
import app.cartera.finance.rates.RateFilter;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.ChangeRow;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.journal.TestImport;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import app.cartera.shared.ui.shell.MainLayout;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewTest
@SignedIn(Role.EDITOR)
@ViewPackages(classes = {ActivityView.class, MainLayout.class})
class OperationViewTest extends SpringBrowserlessTest {

    private static final String NEW_RATES = "De tantos tipos se listan los que cambiaron, y no los que son nuevos.";

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    RateService rates;

    @Autowired
    CategoryService categories;

    @Autowired
    UserService users;

    @Autowired
    Activity activity;

    @Autowired
    TestImport imports;

    @Autowired
    History history;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    AtOnce later;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void speak_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @Test
    void an_operation_on_many_projects_shows_what_it_did_to_each() {
        var one = project("Uno");
        var operation = assign(client("Alan Insurance"), one, project("Dos"));

        open(operation);

        assertThat(find(H1.class).single().getText()).isEqualTo("Cliente asignado");
        assertThat(texts()).contains("Eva Editora", "2 proyectos", "Hecha");
        assertThat(grid().size()).isEqualTo(2);
        assertThat(((Anchor) grid().getCellComponent(0, 0)).getHref()).isEqualTo("projects/" + one);
        assertThat(grid().getCellText(0, 1)).isEqualTo("Cliente");
        assertThat(grid().getCellText(0, 2)).isEqualTo("–");
        assertThat(grid().getCellText(0, 3)).isEqualTo("Alan Insurance");
    }

    @Test
    void one_that_a_rule_stopped_says_which() {
        var operation = running(0, 2);
        entities.createNativeQuery("update journal_operation set state = 'FAILED', refusal = :refusal")
                .setParameter("refusal", "{\"key\":\"error.clientNotAvailable\",\"arguments\":[\"Acme\"]}")
                .executeUpdate();
        open(operation);

        assertThat(find(Paragraph.class).withClassName("warning").single().getText())
                .isEqualTo("Lo demás se ha quedado como estaba: Acme está archivado o no es cliente. "
                        + "Restáurelo en Contactos o elija otro cliente.");
    }

    @Test
    void one_that_changed_nothing_says_so() {
        var operation = running(0, 2);
        entities.createNativeQuery("update journal_operation set state = 'CANCELLED'")
                .executeUpdate();
        open(operation);

        assertThat(grid().size()).isZero();
        assertThat(find(Grid.class)
                        .single()
                        .getEmptyStateComponent()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("No hay cambios que mostrar.");
    }

    @Test
    void what_it_did_becomes_a_file() {
        open(assign(client("Alan Insurance"), project("Uno"), project("Dos")));

        assertThat(Exported.lines(this, "CSV"))
                .containsExactly(
                        "Tipo de registro|Registro|Campo|Antes|Después",
                        "Proyectos|Uno|Cliente|–|Alan Insurance",
                        "Proyectos|Dos|Cliente|–|Alan Insurance");
    }

    @Test
    void undo_says_beforehand_what_goes_back_and_what_stays_and_can_be_undone() {
        var one = project("Uno");
        var two = project("Dos");
        var operation = assign(client("Alan"), one, two);
        edit(two, client("Berta"));
        open(operation);

        test(button("Deshacer")).click();
        assertThat(lines())
                .containsExactly("1 registro vuelve a como estaba", "1 cambió después y se queda como está: Dos");
        assertThat(clientOf(one)).isEqualTo("Alan");
        confirm();

        assertThat(clientOf(one)).isNull();
        assertThat(clientOf(two)).isEqualTo("Berta");
        assertThat(texts()).contains("Deshecha");
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
        test(find(RouterLink.class).withText("Deshecha por esta operación").single())
                .click();
        entities.clear();
        assertThat(find(H1.class).single().getText()).isEqualTo("Deshecho");

        test(button("Deshacer")).click();
        confirm();

        assertThat(clientOf(one)).isEqualTo("Alan");
    }

    @Test
    void the_undo_of_an_import_says_beforehand_that_it_deletes_and_is_not_undone_in_turn() {
        var operation = imported("Alan", "Berta", "Carla");
        contacts.archive(contacts.page(ContactFilter.NONE.withWords("Carla"), PageRequest.of(0, 1))
                .getFirst()
                .id());
        open(operation);

        test(button("Deshacer")).click();
        assertThat(lines())
                .containsExactly("Se eliminan 2 registros", "1 cambió después o está en uso, y se queda: Carla");
        assertThat(whatNext())
                .isEqualTo("Esto no se puede deshacer a su vez, pero puede importar el fichero de nuevo.");
        test(find(Button.class, find(UndoDialog.class).single())
                        .withText("Deshacer en 2")
                        .single())
                .click();
        entities.clear();

        assertThat(find(Notification.class).all())
                .anyMatch(
                        notice -> notice.getElement().getTextRecursively().contains("se queda porque cambió después"));
        assertThat(texts()).contains("Deshecha");
        test(find(RouterLink.class).withText("Deshecha por esta operación").single())
                .click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Eliminado");
        assertThat(find(RouterLink.class).withText("Deshace: Importado").exists())
                .isTrue();
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
        assertThat(grid().getCellText(0, 2)).isEqualTo("Alan");
    }

    @Test
    void where_all_that_was_imported_is_in_use_the_dialog_says_why_nothing_is_undone() {
        var operation = imported("Alan");
        var alan = contacts.page(ContactFilter.NONE, PageRequest.of(0, 1)).getFirst();
        projects.create(Values.with(projects.newProject(alan.id()), Map.of("name", "Web")));
        open(operation);

        test(button("Deshacer")).click();

        assertThat(lines()).containsExactly("No se elimina nada", "1 cambió después o está en uso, y se queda: Alan");
        assertThat(whatNext())
                .isEqualTo("Todo cambió después, está en uso o ya no existe, así que no queda nada que deshacer.");
    }

    @Test
    void while_an_undo_is_counted_the_dialog_says_so() {
        var operation = assign(client("Alan"), project("Uno"), project("Dos"));
        open(operation);
        later.hold();

        test(button("Deshacer")).click();
        roundTrip();
        assertThat(find(ProgressBar.class, find(UndoDialog.class).single()).exists())
                .isTrue();
        later.letGo();
        poll();

        assertThat(lines()).containsExactly("2 registros vuelven a como estaban");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    @SignedIn(Role.MANAGER)
    void an_operation_that_is_running_shows_its_rate_and_the_time_that_is_left() throws Exception {
        var operation = running(1_000, 100_000);
        open(operation);
        assertThat(texts()).contains("1.000 de 100.000");
        progress(operation, 2_000);
        poll();
        assertThat(texts()).contains("2.000 de 100.000");

        Thread.sleep(50);
        progress(operation, 3_000);
        poll();

        assertThat(texts()).anyMatch(text -> text.matches("3\\.000 de 100\\.000 · [\\d.]+ por segundo · quedan? .*"));
        progress(operation, 100_000);
        entities.createNativeQuery("update journal_operation set state = 'DONE'")
                .executeUpdate();
        poll();
        assertThat(texts()).contains("Hecha");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void where_all_was_changed_again_there_is_nothing_to_confirm() {
        var alan = client("Alan");
        contacts.save(Values.with(contacts.overview(alan).data(), Map.of("city", "Vigo")));
        var edit = history.of(RecordType.CONTACT, alan, 1).getFirst().operationId();
        contacts.save(Values.with(contacts.overview(alan).data(), Map.of("city", "Lugo")));
        open(edit);

        test(button("Deshacer")).click();

        assertThat(lines()).containsExactly("No vuelve nada", "1 cambió después y se queda como está: Alan");
        assertThat(find(UndoDialog.class).single().getFooter().getElement().getChildCount())
                .isEqualTo(1);
    }

    @Test
    void where_a_part_was_changed_again_it_is_told_what_stays() {
        var alan = client("Alan");
        contacts.save(Values.with(contacts.overview(alan).data(), Map.of("city", "Vigo", "email", "alan@example.com")));
        var edit = history.of(RecordType.CONTACT, alan, 1).getFirst().operationId();
        contacts.save(Values.with(contacts.overview(alan).data(), Map.of("city", "Lugo")));
        open(edit);

        test(button("Deshacer")).click();
        assertThat(lines())
                .containsExactly("1 registro vuelve a como estaba", "Cambió después y se queda como está: Ciudad");
        confirm();

        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("Deshecho en 1 registro. Se queda lo que cambió después: Ciudad.");
    }

    @Test
    void undoing_tells_the_result_and_leads_to_it() {
        var alan = client("Alan");
        contacts.archive(alan);
        open(history.of(RecordType.CONTACT, alan, 1).getFirst().operationId());

        test(button("Deshacer")).click();
        confirm();

        assertThat(contacts.overview(alan).archived()).isFalse();
        var notice = find(Notification.class).single();
        assertThat(notice.getElement().getTextRecursively()).contains("Deshecho en 1 registro.");
        test(find(Button.class, notice).withText("Ver").single()).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Deshecho");
    }

    @Test
    void a_creation_cannot_be_undone() {
        var alan = client("Alan");
        open(history.of(RecordType.CONTACT, alan, 1).getFirst().operationId());

        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
    }

    @Test
    void a_viewer_reads_and_is_offered_no_undo() {
        var alan = client("Alan");
        contacts.archive(alan);
        var archive = history.of(RecordType.CONTACT, alan, 1).getFirst().operationId();
        entities.flush();
        SecurityContextHolder.setContext(people.as(Role.VIEWER));

        open(archive);

        assertThat(find(H1.class).single().getText()).isEqualTo("Archivado");
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void an_admin_takes_back_what_was_done_to_a_rate() {
        rates.applyImport(EcbFiles.of("2025-03-03 USD=1.0465"), false);
        var row = rates.page(RateFilter.NONE, PageRequest.of(0, 1)).getFirst();
        rates.save(new RateForm(row, "USD", row.date(), new BigDecimal("1.05")));
        open(latest());

        assertThat(find(Anchor.class).withText("USD, 3 mar 2025").single().getHref())
                .isEqualTo("settings/currency?currency=USD");
        assertThat(grid().getCellText(0, 0)).isEqualTo("Por un euro");
        assertThat(grid().getCellText(0, 1)).isEqualTo("1,0465");
        assertThat(grid().getCellText(0, 2)).isEqualTo("1,0500");
        assertThat(grid().getCellText(1, 0)).isEqualTo("Origen");
        assertThat(grid().getCellText(1, 1)).isEqualTo("BCE");
        assertThat(grid().getCellText(1, 2)).isEqualTo("A mano");
        test(button("Deshacer")).click();
        confirm();

        assertThat(rates.page(RateFilter.NONE, PageRequest.of(0, 1))).containsExactly(row);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void an_admin_takes_back_what_was_done_to_a_category() {
        var invoice = categories.all().getFirst();
        categories.rename(invoice, "Ingreso");
        open(latest());

        assertThat(find(Anchor.class).withText("Ingreso").single().getHref()).isEqualTo("settings/categories");
        assertThat(grid().getCellText(0, 0)).isEqualTo("Nombre");
        assertThat(grid().getCellText(0, 1)).isEqualTo("Factura");
        assertThat(grid().getCellText(0, 2)).isEqualTo("Ingreso");
        test(button("Deshacer")).click();
        confirm();

        assertThat(categories.all().getFirst()).isEqualTo(invoice);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void what_cannot_be_taken_back_of_a_category_is_said_by_its_name() {
        var invoice = categories.all().getFirst().id();
        categories.archive(invoice);
        var archived = latest();
        categories.restore(invoice);
        open(archived);

        assertThat(grid().getCellText(0, 0)).isEqualTo("Archivada");
        assertThat(grid().getCellText(0, 1)).isEqualTo("No");
        assertThat(grid().getCellText(0, 2)).isEqualTo("Sí");
        test(button("Deshacer")).click();

        assertThat(lines()).containsExactly("No vuelve nada", "1 cambió después y se queda como está: Factura");
    }

    @Test
    @SignedIn(Role.ADMIN)
    void an_admin_takes_back_what_was_done_to_an_account() {
        var eva = userNamed("Eva Editora");
        users.save(Values.with(users.form(eva), Map.of("role", Role.MANAGER, "name", "Eva Otra")));
        open(latest());

        assertThat(find(Anchor.class).withText("Eva Otra").single().getHref()).isEqualTo("settings/users");
        assertThat(grid().getCellText(0, 0)).isEqualTo("Nombre");
        assertThat(grid().getCellText(0, 1)).isEqualTo("Eva Editora");
        assertThat(grid().getCellText(0, 2)).isEqualTo("Eva Otra");
        assertThat(grid().getCellText(1, 0)).isEqualTo("Rol");
        assertThat(grid().getCellText(1, 1)).isEqualTo("Editor");
        assertThat(grid().getCellText(1, 2)).isEqualTo("Gestor");
        test(button("Deshacer")).click();
        confirm();

        assertThat(users.form(eva).name()).isEqualTo("Eva Editora");
        assertThat(users.form(eva).role()).isEqualTo(Role.EDITOR);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void an_undo_that_the_rules_of_accounts_refuse_says_which() {
        var eva = userNamed("Eva Editora");
        users.save(Values.with(users.form(eva), Map.of("role", Role.ADMIN)));
        var promoted = latest();
        users.disable(userNamed("Ana Admin"));
        open(promoted);

        test(button("Deshacer")).click();
        confirm();

        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("Eva Editora es el último administrador");
        assertThat(users.form(eva).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    @SignedIn(Role.ADMIN)
    void a_new_password_is_not_offered_to_be_undone_nor_is_an_account_and_only_admins_see_them() {
        users.setPassword(userNamed("Eva Editora"), "another long password");
        var given = latest();
        open(given);
        assertThat(find(H1.class).single().getText()).isEqualTo("Contraseña nueva");
        assertThat(grid().getCellText(0, 0)).isEqualTo("Contraseña");
        assertThat(grid().getCellText(0, 1)).isEqualTo("–");
        assertThat(grid().getCellText(0, 2)).isEqualTo("otra");
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();

        users.create(new UserForm(null, 0, "nuria", "Nuria", Role.VIEWER), "another long password");
        open(latest());
        assertThat(find(H1.class).single().getText()).isEqualTo("Creado");
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();

        for (var role : List.of(Role.MANAGER, Role.EDITOR, Role.VIEWER)) {
            SecurityContextHolder.setContext(people.as(role));
            open(given);
            assertThat(find(H1.class).single().getText()).isEqualTo("No encontrado");
        }
    }

    @Test
    @SignedIn(Role.ADMIN)
    void categories_that_a_file_brought_are_listed_and_not_offered_to_be_undone() {
        categories.archive(categories.all().getFirst().id());
        categories.offer(List.of("Factura", "Dietas"));
        open(latest());

        assertThat(find(H1.class).single().getText()).isEqualTo("Importado");
        assertThat(texts()).contains("2 categorías");
        assertThat(grid().size()).isEqualTo(2);
        assertThat(grid().getCellText(1, 3)).isEqualTo("Dietas");
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void an_import_of_rates_is_not_offered_to_be_undone() {
        rates.applyImport(EcbFiles.of("2025-03-03 USD=1.0465 GBP=0.83"), false);
        open(latest());

        assertThat(find(H1.class).single().getText()).isEqualTo("Importado");
        assertThat(texts()).contains("2 tipos de cambio");
        assertThat(grid().size()).isEqualTo(2);
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
        assertThat(find(Paragraph.class).withText(NEW_RATES).exists()).isFalse();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void an_import_of_many_rates_says_that_it_does_not_list_the_new_ones() {
        var days = LocalDate.of(2022, 3, 3).datesUntil(LocalDate.of(2025, 3, 3));
        rates.applyImport(EcbFiles.of(days.map(day -> day + " USD=1.0465").toArray(String[]::new)), false);
        open(latest());

        assertThat(texts()).contains("1.096 tipos de cambio");
        assertThat(find(Paragraph.class).withText(NEW_RATES).exists()).isTrue();
        assertThat(grid().size()).isZero();
    }

    @Test
    @SignedIn(Role.ADMIN)
    void a_manager_is_not_offered_to_take_back_what_was_done_to_a_rate_and_an_editor_does_not_see_it() {
        rates.add(new RateForm(null, "USD", LocalDate.of(2025, 3, 3), new BigDecimal("1.05")));
        var addition = latest();

        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        open(addition);
        assertThat(texts()).contains("USD, 3 mar 2025");
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();

        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        open(addition);
        assertThat(find(H1.class).single().getText()).isEqualTo("No encontrado");
    }

    @Test
    void an_operation_that_is_not_there_is_a_page_that_says_so() {
        UI.getCurrent().navigate("activity/999999");

        assertThat(find(H1.class).single().getText()).isEqualTo("No encontrado");
    }

    @Test
    void an_operation_on_many_asks_no_more_of_the_database_than_one_on_few() {
        var few = assign(client("Alan"), project("Uno"), project("Dos"));
        var many = assign(
                client("Acme"),
                IntStream.range(0, 30).mapToLong(i -> project("P" + i)).toArray());
        open(few);
        var queries = queries(few);

        assertThat(queries(many)).isEqualTo(queries).isBetween(1L, 15L);
        assertThat(grid().size()).isEqualTo(30);
    }

    private long queries(long operation) {
        entities.flush();
        entities.clear();
        return QueryCount.of(() -> open(operation));
    }

    @Test
    void the_session_can_be_kept() {
        var operation = assign(client("Alan"), project("Uno"), project("Dos"));
        open(operation);

        SerializationDebugUtil.assertSerializable(getCurrentView());
    }

    private void open(long operation) {
        entities.flush();
        entities.clear();
        UI.getCurrent().navigate("activity/" + operation);
        roundTrip();
    }

    private long userNamed(String name) {
        return users.page(PageRequest.of(0, 50)).stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long latest() {
        return activity.page(ActivityFilter.NONE, ZoneOffset.UTC, PageRequest.of(0, 1))
                .getFirst()
                .id();
    }

    private void confirm() {
        test(find(Button.class, find(UndoDialog.class).single())
                        .withText("Deshacer")
                        .single())
                .click();
        entities.flush();
        entities.clear();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
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

    private void progress(long operation, int done) {
        entities.createNativeQuery("update journal_operation set record_count = ? where id = ?")
                .setParameter(1, done)
                .setParameter(2, operation)
                .executeUpdate();
        entities.clear();
    }

    private List<String> lines() {
        return find(ListItem.class, find(UndoDialog.class).single()).all().stream()
                .map(item -> item.getText())
                .toList();
    }

    private String whatNext() {
        return find(Paragraph.class, find(UndoDialog.class).single()).single().getText();
    }

    private GridTester<Grid<ChangeRow>, ChangeRow> grid() {
        return test(GridTester.class, find(Grid.class).single());
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private String clientOf(long project) {
        entities.clear();
        return projects.overview(project).row().clientName();
    }

    private void edit(long project, long client) {
        entities.clear();
        projects.save(Values.with(projects.overview(project).data(), Map.of("clientId", client)));
        entities.flush();
    }

    private long assign(long client, long... ids) {
        entities.flush();
        var picked = new ProjectSelection.Picked(
                java.util.stream.LongStream.of(ids).boxed().collect(java.util.stream.Collectors.toSet()));
        return bulk.apply(bulk.preview(new BulkRequest(new BulkChange.AssignClient(client), picked, false)));
    }

    private long imported(String... names) {
        var forms = Stream.of(names).map(ContactForm::newClient).toList();
        return imports.of(RecordType.CONTACT, forms, contacts::create);
    }

    private long client(String name) {
        return contacts.create(ContactForm.newClient(name)).id();
    }

    private long project(String name) {
        return projects.create(Values.with(projects.newProject(null), Map.of("name", name)))
                .id();
    }
}
