package app.cartera.project.ui;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.contact.ui.ContactPicker;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.BulkResult;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectDate;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every act of the menu, from the click on it to taking it back. */
@ViewTest
@SignedIn(Role.EDITOR)
class BulkActionsTest extends SpringBrowserlessTest {

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    OperationRuns runs;

    @Autowired
    ContactService contacts;

    @Autowired
    CurrentUser currentUser;

    private long alan;

    @BeforeEach
    void speak_spanish_and_have_a_client() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        UI.getCurrent().refreshCurrentRoute(true);
        alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
    }

    @Test
    void there_is_an_act_for_every_change() {
        var project = create(Map.of());
        open("");
        tick(project);

        var acts = menu().getItems().getFirst().getSubMenu().getItems();

        assertThat(acts).hasSameSizeAs(BulkChange.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Asignar clientes…    | Asignar a 1  | 1 cambia (1 sin cliente) Web                | Cliente asignado a 1 proyecto.
            Quitar cliente…      | Quitar de 1  | 1 cambia (1 de Alan Insurance) Web          | Cliente quitado de 1 proyecto.
            Cambiar estado…      | Cambiar 1    | 1 cambia (1 ahora Activo) Web               | Estado de 1 proyecto cambiado.
            Cambiar propietario… | Cambiar 1    | 1 cambia (1 de Eva Editora) Web             | Propietario de 1 proyecto cambiado.
            Poner fecha…         | Cambiar 1    | 1 cambia (1 sin fecha) Web                  | Fecha de 1 proyecto cambiada.
            Mover fechas…        | Mover en 1   | 1 cambia Web                                | Fechas de 1 proyecto movidas.
            Cambiar facturable…  | Cambiar 1    |  1 cambia Web                               | Facturable cambiado en 1 proyecto.
            Añadir etiqueta…     | Añadir a 1   | 1 cambia Web                                | Etiqueta añadida a 1 proyecto.
            Quitar etiqueta…     | Quitar de 1  | 1 cambia Web                                | Etiqueta quitada de 1 proyecto.
            Archivar…            | Archivar 1   |  1 cambia Web                               | 1 proyecto archivado.
            Restaurar…           | Restaurar 1  |  1 cambia Web                               | 1 proyecto restaurado.
            """)
    void an_act_is_chosen_shown_beforehand_done_told_and_taken_back(
            String act, String button, String shown, String told) {
        var project = prepared(act);
        var before = state(project);
        open(act.equals("Restaurar…") ? "archived=true" : "");
        tick(project);
        new MenuBarTester<>(menu()).clickItem("Acciones", act);
        choose(act);
        roundTrip();

        assertThat(preview()).isEqualTo(shown);
        click(button);
        assertThat(notice()).contains(told);
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(state(project)).isNotEqualTo(before);

        click("Deshacer");
        assertThat(state(project)).isEqualTo(before);
    }

    @Test
    void what_was_skipped_is_told_with_what_was_done() {
        var closed = create(Map.of("status", ProjectStatus.CLOSED));
        var both = new ProjectSelection.Picked(Set.of(create(Map.of()), closed));
        var preview = bulk.preview(new BulkRequest(new BulkChange.SetBillable(false), both, false));
        var done = new BulkResult(1, OperationState.DONE, 1, 0, 0);

        assertThat(BulkActions.told(new BulkVerb("billable", dialog -> {}), preview, done, runs))
                .isEqualTo("Facturable cambiado en 1 proyecto. 1 se omite: cerrado.");
    }

    @Test
    void one_that_changed_and_still_matches_may_be_told_twice_and_that_is_said() {
        var preview = bulk.preview(new BulkRequest(
                new BulkChange.SetBillable(false), new ProjectSelection.Picked(Set.of(create(Map.of()))), false));
        var done = new BulkResult(1, OperationState.DONE, 0, 1, 1);

        assertThat(BulkActions.told(new BulkVerb("billable", dialog -> {}), preview, done, runs))
                .endsWith(
                        "1 cambió mientras tanto y se ha dejado como está."
                                + " 1 que coincide ahora, quizá de los anteriores, no se mostró como está ahora, y no se ha tocado.");
    }

    @Test
    void who_moved_dates_and_did_not_finish_is_told_to_undo_before_moving_them_again() {
        assertThat(toldOfCancelled("move", new BulkChange.MoveDates(List.of(ProjectDate.START), 7)))
                .contains("Lo demás se ha cancelado.", "Deshágalo antes de repetirlo");
        assertThat(toldOfCancelled("archive", new BulkChange.Archive()))
                .contains("Lo demás se ha cancelado.")
                .doesNotContain("Deshágalo");
    }

    private String toldOfCancelled(String verb, BulkChange change) {
        var project = create(Map.of("startDate", LocalDate.of(2026, 5, 1)));
        var preview = bulk.preview(new BulkRequest(change, new ProjectSelection.Picked(Set.of(project)), false));
        var cancelled = new BulkResult(1, OperationState.CANCELLED, 1, 0, 0);
        return BulkActions.told(new BulkVerb(verb, dialog -> {}), preview, cancelled, runs);
    }

    @ParameterizedTest
    @CsvSource({
        "Cambiar propietario…, Propietario, Eva, Eva Editora, Cambiar 0",
        "Quitar etiqueta…, Etiqueta, sol, Sol, Quitar de 0",
        "Quitar etiqueta…, Etiqueta, ter, Térmica solar, Quitar de 0"
    })
    @SuppressWarnings("unchecked")
    void what_is_typed_in_a_box_is_taken_for_what_it_means_or_told(
            String act, String label, String typed, String meant, String nothing) {
        var project = create(Map.of("tags", Set.of("Sol", "Solar", "Solvente", "Térmica solar")));
        open("");
        tick(project);
        new MenuBarTester<>(menu()).clickItem("Acciones", act);
        roundTrip();
        var box = (ComboBox<Object>) combo(label);

        type(box, typed);
        assertThat(box.getItemLabelGenerator().apply(box.getValue())).isEqualTo(meant);
        assertThat(find(ListItem.class).exists()).isTrue();

        type(box, "Nadie así");
        assertThat(box.isEmpty()).isTrue();
        assertThat(box.isInvalid()).isTrue();
        assertThat(box.getErrorMessage()).contains("Nadie así");
        assertThat(find(Button.class).withText(nothing).single().isEnabled()).isFalse();
    }

    private void type(ComboBox<?> box, String text) {
        ComponentUtil.fireEvent(box, new CustomValueSetEvent<>(box, true, text));
        roundTrip();
    }

    @Test
    void what_changed_again_before_it_is_taken_back_is_told_as_not_taken_back() {
        var project = create(Map.of());
        open("");
        tick(project);
        new MenuBarTester<>(menu()).clickItem("Acciones", "Asignar clientes…");
        choose("Asignar clientes…");
        roundTrip();
        click("Asignar a 1");
        projects.archive(project);

        click("Deshacer");

        assertThat(notice()).contains("No se ha podido deshacer nada.");
        assertThat(find(Button.class).withText("Ver").exists()).isFalse();
    }

    @Test
    void all_that_match_are_named_by_the_filter_in_words_and_what_is_left_out_by_its_number() {
        var project = create(Map.of("clientId", alan));
        create(Map.of("clientId", alan));
        create(Map.of());

        open("");
        assertThat(asked(project, false)).contains("Todos los proyectos en uso");
        open("q=web&client=" + alan + "&status=active");
        assertThat(asked(project, false))
                .contains("Todos los que coinciden con: «web» · Cliente: Alan Insurance · Estado: Activo");
        open("client=" + alan);
        assertThat(asked(project, true)).contains("Todos los que coinciden con: Cliente: Alan Insurance menos 1");
    }

    /** What the dialog says after all that match were ticked, and perhaps one taken out again. */
    private List<String> asked(long project, boolean butThis) {
        tick(project);
        find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Seleccionar "))
                .findFirst()
                .ifPresent(all -> test(all).click());
        roundTrip();
        if (butThis) {
            var table = find(ProjectsTable.class).single();
            IntStream.range(0, test(table).size())
                    .mapToObj(i -> test(table).getRow(i))
                    .filter(row -> row.id() == project)
                    .forEach(table.getSelectionModel()::deselectFromClient);
        }
        new MenuBarTester<>(menu()).clickItem("Acciones", "Archivar…");
        roundTrip();
        var told = find(Paragraph.class, find(Dialog.class).single()).all().stream()
                .map(Paragraph::getText)
                .toList();
        click("Cancelar");
        return told;
    }

    private long prepared(String act) {
        var project = create(
                switch (act) {
                    case "Quitar cliente…" -> Map.of("clientId", alan);
                    case "Cambiar propietario…" -> Map.of("ownerId", currentUser.id());
                    case "Mover fechas…" -> Map.of("startDate", LocalDate.of(2026, 5, 1));
                    case "Quitar etiqueta…" -> Map.of("tags", Set.of("Solar"));
                    default -> Map.of();
                });
        if (act.equals("Restaurar…")) {
            projects.archive(project);
        }
        return project;
    }

    @SuppressWarnings("unchecked")
    private void choose(String act) {
        switch (act) {
            case "Asignar clientes…" -> find(ContactPicker.class).single().setValue(alan);
            case "Cambiar estado…" -> ((Select<ProjectStatus>) select("Nuevo estado")).setValue(ProjectStatus.CLOSED);
            case "Cambiar propietario…" ->
                test((ComboBox<Object>) (ComboBox<?>) combo("Propietario")).selectItem("Sin propietario");
            case "Poner fecha…" ->
                find(DatePicker.class).withLabel("Nueva fecha").single().setValue(LocalDate.of(2027, 1, 31));
            case "Mover fechas…" ->
                find(IntegerField.class).withLabel("Días").single().setValue(7);
            case "Cambiar facturable…" -> ((Select<Boolean>) select("Facturable")).setValue(false);
            case "Añadir etiqueta…", "Quitar etiqueta…" -> ((ComboBox<String>) combo("Etiqueta")).setValue("Solar");
            default -> assertThat(find(Dialog.class).single().isOpened()).isTrue();
        }
    }

    private Select<?> select(String label) {
        return find(Select.class).withLabel(label).all().getLast();
    }

    private ComboBox<?> combo(String label) {
        return find(ComboBox.class).withLabel(label).all().getLast();
    }

    /** All that a person could see of it, without the version, which every change moves on. */
    private String state(long project) {
        var overview = projects.overview(project);
        return with(overview.data(), Map.of("version", 0)) + ", archived="
                + overview.row().archived();
    }

    private long create(Map<String, ?> values) {
        return projects.create(with(named("Web"), values)).id();
    }

    private void open(String filter) {
        UI.getCurrent().navigate("projects", QueryParameters.fromString(filter));
        roundTrip();
    }

    private void tick(long project) {
        var table = find(ProjectsTable.class).single();
        IntStream.range(0, test(table).size())
                .mapToObj(i -> test(table).getRow(i))
                .filter(row -> row.id() == project)
                .forEach(table.getSelectionModel()::selectFromClient);
        roundTrip();
    }

    private MenuBar menu() {
        return find(MenuBar.class).all().stream()
                .filter(menu -> menu.getItems()
                        .getFirst()
                        .getElement()
                        .getTextRecursively()
                        .equals("Acciones"))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private String preview() {
        return find(ListItem.class)
                .single()
                .getElement()
                .getChildren()
                .map(child -> child.getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private String notice() {
        return find(Notification.class).all().stream()
                .flatMap(Notification::getChildren)
                .map(child -> child.getElement().getTextRecursively())
                .collect(Collectors.joining(" | "));
    }
}
