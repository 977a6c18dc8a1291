package app.cartera.contact.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactMergeService;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.ActivityView;
import app.cartera.journal.ui.HistoryPanel;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import app.cartera.project.ui.ProjectsTable;
import app.cartera.shared.Refusal;
import app.cartera.shared.Values;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.page.PageHeader;
import app.cartera.shared.ui.shell.MainLayout;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ViewTest
@SignedIn(Role.EDITOR)
@ViewPackages(classes = {ContactsView.class, ProjectsTable.class, ActivityView.class, MainLayout.class})
class MergeDialogTest extends SpringBrowserlessTest {

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactMergeService merging;

    @Autowired
    UndoService undoing;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long again;
    long web;

    @BeforeEach
    void a_client_who_is_there_twice() {
        UI.getCurrent().setLocale(Locale.of("es", "ES"));
        alan = contact("Alan Insurance", Map.of("taxId", "B12345674"));
        again = contact("Alan Insurance S.L.", Map.of("city", "Madrid"));
        web = projects.create(TestProjects.with(TestProjects.named("Web"), Map.of("clientId", again)))
                .id();
    }

    @Test
    void what_would_change_is_told_before_it_is_done_and_can_be_taken_back() {
        open(alan);
        choose("Alan Insurance S.L.");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .containsExactly(
                        "1 proyecto de Alan Insurance S.L. pasa a Alan Insurance.",
                        "Alan Insurance recibe del otro: Ciudad",
                        "No se toma de Alan Insurance S.L.: Nombre",
                        "Alan Insurance S.L. se archiva, y lo que contaba para él cuenta para Alan Insurance, también en el pasado.");

        test(button("Fusionar")).click();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(client(web)).isEqualTo(alan);
        test(button("Deshacer")).click();
        assertThat(client(web)).isEqualTo(again);
    }

    @Test
    void the_person_says_which_one_remains() {
        open(alan);
        choose("Alan Insurance S.L.");
        remains().setValue(row(again));

        test(button("Fusionar")).click();

        assertThat(contacts.overview(alan).mergedInto()).isEqualTo(row(again));
        assertThat(find(Anchor.class)
                        .withText("Abrir Alan Insurance S.L.")
                        .single()
                        .getHref())
                .isEqualTo("finance/contacts/" + again);
        assertThat(find(Button.class).all())
                .filteredOn(Button::isVisible)
                .extracting(Button::getText)
                .contains("Editar")
                .doesNotContain("Fusionar…", "Restaurar", "Archivar");
    }

    @Test
    void who_edits_a_contact_while_its_projects_go_over_is_still_told_that_they_do() {
        open(alan);
        choose("Alan Insurance S.L.");
        test(button("Fusionar")).click();
        // As it is halfway, where there are many.
        jdbc.update("update project set client_id = ? where id = ?", again, web);
        jdbc.update("update journal_operation set state = 'RUNNING', planned = 5000 where kind = 'MERGE'");
        contacts.save(Values.with(contacts.overview(again).data(), Map.of("email", "info@alan.example")));

        UI.getCurrent().navigate("finance/contacts/" + again);

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Este contacto se está fusionando con Alan Insurance: sus proyectos están pasando.");
    }

    @Test
    void those_that_seem_to_be_the_same_are_offered_first() {
        var twin = contact("ALAN insurance", Map.of("city", "Vigo"));
        open(alan);

        test(button("ALAN insurance · Vigo")).click();

        assertThat(other().getValue().id()).isEqualTo(twin);
        assertThat(remains().getValue().id()).isEqualTo(alan);
    }

    @Test
    void different_tax_ids_are_pointed_out() {
        var namesake = contact("Alan Insurance", Map.of("taxId", "B87654323"));
        open(alan);

        other().setValue(row(namesake));

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Tienen NIF distintos, B12345674 y B87654323: asegúrese de que se trata del mismo contacto.");
    }

    @Test
    void two_of_the_same_name_are_told_with_what_tells_them_apart_before_and_after() {
        var twin = contact("ALAN insurance", Map.of("taxId", "B87654323", "city", "Madrid"));
        open(alan);
        other().setValue(row(twin));

        assertThat(effect())
                .containsExactly(
                        "ALAN insurance (B87654323 · Madrid) no tiene proyectos.",
                        "Alan Insurance (B12345674) recibe del otro: Ciudad",
                        "No se toma de ALAN insurance (B87654323 · Madrid): Nombre, NIF",
                        "ALAN insurance (B87654323 · Madrid) se archiva, y lo que contaba para él cuenta para"
                                + " Alan Insurance (B12345674), también en el pasado.");

        test(button("Fusionar")).click();

        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("ALAN insurance (B87654323 · Madrid) se ha fusionado con Alan Insurance (B12345674).");
        UI.getCurrent().navigate("finance/contacts/" + twin);
        assertThat(find(Anchor.class)
                        .withText("Abrir Alan Insurance (B12345674 · Madrid)")
                        .exists())
                .isTrue();
    }

    @Test
    void two_of_the_same_name_that_nothing_tells_apart_are_told_by_what_becomes_of_them() {
        var nova = contact("Nova", Map.of());
        var twin = contact("Nova", Map.of());
        open(nova);
        other().setValue(row(twin));

        assertThat(effect())
                .containsExactly(
                        "Nova (el otro) no tiene proyectos.",
                        "Nova (el otro) se archiva, y lo que contaba para él cuenta para Nova (el que se conserva),"
                                + " también en el pasado.");
        assertThat(find(ContactItem.class, remains()).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .satisfiesExactly(
                        first -> assertThat(first).doesNotContain("Elegido arriba"),
                        chosen -> assertThat(chosen).endsWith("Elegido arriba"));
    }

    @Test
    void the_history_tells_into_which_of_the_same_name_one_was_merged_and_whose_a_project_was() {
        var twin = contact("ALAN insurance", Map.of("taxId", "B87654323"));
        var app = project("App", twin);
        merge(twin, alan);

        assertThat(historyOf("finance/contacts/" + twin)).contains("Fusionado con: – → Alan Insurance (B12345674)");
        assertThat(historyOf("projects/" + app))
                .contains("Cliente: ALAN insurance (B87654323) → Alan Insurance (B12345674)");
    }

    @Test
    void the_history_tells_of_two_that_nothing_tells_apart_which_is_the_other_one() {
        var nova = contact("Nova", Map.of());
        var twin = contact("Nova", Map.of());
        var app = project("App", twin);
        var merge = merge(twin, nova);

        assertThat(historyOf("finance/contacts/" + twin)).contains("Fusionado con: – → Nova (el otro)");
        assertThat(historyOf("projects/" + app)).contains("Cliente: Nova → Nova (el otro)");
        undoing.undo(merge);
        assertThat(historyOf("finance/contacts/" + twin)).contains("Fusionado con: Nova (el otro) → –");
    }

    @Test
    void the_history_tells_of_two_owners_of_the_same_name_which_is_the_other_one() {
        jdbc.update("update app_user set name = 'Ana López' where username in ('editor', 'manager')");
        own(web, "editor");
        own(web, "manager");

        assertThat(historyOf("projects/" + web)).contains("Propietario: Ana López → Ana López (el otro)");
    }

    @Test
    void activity_which_names_one_client_alone_does_not_call_it_the_other_one() {
        var nova = contact("Nova", Map.of());
        var twin = contact("Nova", Map.of());
        var app = project("App", nova);
        save(app, Map.of("clientId", twin));

        UI.getCurrent().navigate("activity");
        assertThat(cells(3)).startsWith("Cliente: Nova");
    }

    @Test
    void activity_and_the_page_of_a_merge_tell_two_of_the_same_name_apart() {
        var twin = contact("ALAN insurance", Map.of("taxId", "B87654323", "city", "Madrid"));
        project("App", twin);
        var merge = merge(twin, alan);

        UI.getCurrent().navigate("activity");
        assertThat(cells(3))
                .first()
                .isEqualTo("ALAN insurance (B87654323 · Madrid) con Alan Insurance (B12345674 · Madrid)");
        UI.getCurrent().navigate("activity/" + merge);
        assertThat(find(PageHeader.class).single().getElement().getTextRecursively())
                .contains("ALAN insurance (B87654323 · Madrid) con Alan Insurance (B12345674 · Madrid)");
        assertThat(test(GridTester.class, find(Grid.class).single()).getCellText(0, 3))
                .isEqualTo("Alan Insurance (B12345674 · Madrid)");
    }

    @Test
    void activity_tells_who_was_merged_with_whom_whether_with_projects_or_without() {
        var without = contact("Alan", Map.of());
        merge(again, alan);
        merge(without, alan);

        UI.getCurrent().navigate("activity");

        assertThat(cells(3)).startsWith("Alan con Alan Insurance", "Alan Insurance S.L. con Alan Insurance");
    }

    @Test
    void two_of_other_names_are_told_by_their_names_alone() {
        var app = project("App", again);
        merge(again, alan);

        assertThat(historyOf("finance/contacts/" + again)).contains("Fusionado con: – → Alan Insurance");
        assertThat(historyOf("projects/" + app)).contains("Cliente: Alan Insurance S.L. → Alan Insurance");
    }

    @Test
    void who_would_delete_the_one_that_remains_is_told_which_one_was_merged_into_it() {
        var nova = contact("Nova", Map.of());
        var twin = contact("Nova", Map.of());
        merge(twin, nova);

        assertThatThrownBy(() -> contacts.delete(nova))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Refusals.text(refusal))
                                .startsWith("Nova (el otro) se fusionó con Nova, que por eso no se puede eliminar."));
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_told_and_shown_anew() {
        open(alan);
        choose("Alan Insurance S.L.");
        contacts.save(Values.with(contacts.overview(again).data(), Map.of("email", "info@alan.example")));

        test(button("Fusionar")).click();

        assertThat(find(RefusedText.class).single().getText())
                .isEqualTo("Alguien acaba de cambiar uno de los dos contactos. Mire qué hace ahora la fusión.");
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Alan Insurance recibe del otro: Correo electrónico, Ciudad");
        // In a transaction of its own, what was refused would be gone.
        jdbc.update("update journal_operation set state = 'FAILED' where state = 'RUNNING'");
        test(button("Fusionar")).click();
        assertThat(client(web)).isEqualTo(alan);
    }

    @Test
    void nothing_can_be_merged_before_another_contact_is_chosen() {
        open(alan);

        assertThat(button("Fusionar").isEnabled()).isFalse();
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
    }

    @Test
    void an_archived_one_does_not_remain() {
        contacts.archive(alan);
        open(alan);
        choose("Alan Insurance S.L.");
        assertThat(remains().getValue().id()).isEqualTo(again);

        remains().setValue(row(alan));

        assertThat(find(RefusedText.class).single().getText())
                .isEqualTo("Alan Insurance está archivado. Restáurelo antes o haga que se conserve el otro.");
        assertThat(button("Fusionar").isEnabled()).isFalse();
    }

    @Test
    void the_session_can_be_kept() {
        open(alan);
        choose("Alan Insurance S.L.");

        SerializationDebugUtil.assertSerializable(find(Dialog.class).single());
    }

    private void open(long id) {
        UI.getCurrent().navigate("finance/contacts/" + id);
        test(button("Fusionar…")).click();
    }

    private long merge(long merged, long into) {
        var operation = merging.merge(merging.preview(merged, into)).operationId();
        entities.flush();
        entities.clear();
        return operation;
    }

    private long project(String name, long client) {
        return projects.create(TestProjects.with(TestProjects.named(name), Map.of("clientId", client)))
                .id();
    }

    private void own(long project, String username) {
        var owner = jdbc.queryForObject("select id from app_user where username = ?", Long.class, username);
        save(project, Map.of("ownerId", owner));
    }

    private void save(long project, Map<String, ?> values) {
        entities.flush();
        entities.clear();
        projects.save(Values.with(projects.overview(project).data(), values));
    }

    private List<String> historyOf(String page) {
        entities.flush();
        entities.clear();
        UI.getCurrent().navigate(page);
        find(Anchor.class)
                .withText("Historial")
                .all()
                .forEach(link -> test(link).click());
        return find(ListItem.class, find(HistoryPanel.class).single()).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private List<String> cells(int column) {
        GridTester<?, ?> grid = test(GridTester.class, find(Grid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getCellComponent(row, column).getElement().getTextRecursively())
                .toList();
    }

    private List<String> effect() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private void choose(String name) {
        test(other()).selectItem(name);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ContactRow> other() {
        return find(ComboBox.class).withLabel("El contacto que es el mismo").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ContactRow> remains() {
        return find(RadioButtonGroup.class).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private ContactRow row(long id) {
        return contacts.row(id).orElseThrow();
    }

    private long contact(String name, Map<String, ?> values) {
        return contacts.create(Values.with(ContactForm.newClient(name), values)).id();
    }

    private Long client(long project) {
        ProjectForm form = projects.overview(project).data();
        return form.clientId();
    }
}
