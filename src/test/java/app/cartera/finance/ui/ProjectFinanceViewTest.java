package app.cartera.finance.ui;

import static app.cartera.finance.TestEntries.cost;
import static app.cartera.finance.TestEntries.revenue;
import static app.cartera.finance.TestEntries.with;
import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.finance.ChangedEntries;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryBulkService;
import app.cartera.finance.EntryFilter;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryRow;
import app.cartera.finance.EntryService;
import app.cartera.finance.figures.Period;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.StaleFormDialog;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.context.SecurityContextHolder;

@ViewTest
@SignedIn(Role.MANAGER)
class ProjectFinanceViewTest extends SpringBrowserlessTest {

    private static final LocalDate MAY_3 = LocalDate.of(2026, 5, 3);
    private static final int MENU = 6;
    private static final int EDIT = 0;
    private static final int REMOVE = 1;

    @Autowired
    AtOnce later;

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService bulk;

    @Autowired
    OperationRuns runs;

    @Autowired
    UndoService undoing;

    @Autowired
    CategoryService categories;

    @Autowired
    ContributionService contribution;

    @Autowired
    ProjectService projects;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    long project;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        project = projects.create(TestProjects.with(
                        named("Web nueva"),
                        Map.of("budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("1000"))))
                .id();
        entities.flush();
    }

    @Test
    void the_figures_of_the_project_stand_on_top_each_with_what_it_means() {
        entries.post(revenue(project, "2000"));
        entries.post(cost(project, "500.50"));
        open();

        assertThat(text())
                .contains(
                        "Ingresos",
                        "2.000 €",
                        "Costes",
                        "500,50 €",
                        "Margen",
                        "1.499,50 €",
                        "75",
                        "Ingresos menos costes")
                .contains("50 %", "de 1.000 €", "Queda presupuesto");
    }

    @Test
    void a_budget_that_runs_out_is_said_in_a_word() {
        entries.post(cost(project, "749.40"));
        open();
        assertThat(text()).contains("74,9 %", "Queda presupuesto");

        entries.post(cost(project, "0.60"));
        openAgain();
        assertThat(text()).contains("75 %", "Casi agotado");

        entries.post(cost(project, "250"));
        openAgain();
        assertThat(text()).contains("100 %", "Agotado");
    }

    @Test
    void without_entries_the_page_says_what_to_do() {
        open();

        assertThat(text()).contains("Intro lo registra", "Ningún movimiento");
        assertThat(find(TextField.class).withLabel("Texto").exists()).isTrue();
    }

    @Test
    void enter_posts_and_keeps_what_the_next_one_has_in_common_with_it() {
        open();
        choose("Tipo", EntryKind.REVENUE);
        date().setValue(MAY_3);
        var invoice = category("INVOICE");
        category().setValue(invoice);
        type("Texto", "Anticipo");
        type("Referencia", "F-1");
        type("Importe", "1.234,50");
        click("Registrar");

        var posted = only();
        assertThat(posted.amount()).isEqualByComparingTo("1234.50");
        assertThat(posted.kind()).isEqualTo(EntryKind.REVENUE);
        assertThat(posted.date()).isEqualTo(MAY_3);
        assertThat(posted.categoryId()).isEqualTo(invoice.id());
        assertThat(posted.text()).isEqualTo("Anticipo");
        assertThat(field("Importe").getValue()).isEmpty();
        assertThat(field("Texto").getValue()).isEmpty();
        assertThat(field("Referencia").getValue()).isEmpty();
        assertThat(date().getValue()).isEqualTo(MAY_3);
        assertThat(category().getValue()).isEqualTo(invoice);
        assertThat(text()).contains("1.234,50 €", "1 movimiento");
    }

    @Test
    void enter_hit_twice_posts_once_and_complains_of_nothing() {
        open();
        type("Importe", "10");
        click("Registrar");
        click("Registrar");

        only();
        assertThat(field("Importe").isInvalid()).isFalse();
    }

    @Test
    void an_entry_that_takes_long_to_post_stands_there_until_it_is_posted_once() {
        open();
        type("Texto", "Taxi");
        type("Importe", "10");
        later.hold();
        var post = find(Button.class).withText("Registrar").single();
        post.click();
        post.click();

        assertThat(find(WaitingBar.class).all()).hasSize(1);
        assertThat(field("Texto").isEnabled()).isFalse();
        assertThat(field("Texto").getValue()).isEqualTo("Taxi");
        assertThat(field("Importe").getValue()).isEqualTo("10");
        assertThat(post.isEnabled()).isFalse();

        letGo();
        assertThat(only().text()).isEqualTo("Taxi");
        assertThat(find(WaitingBar.class).exists()).isFalse();
        assertThat(field("Texto").isEnabled()).isTrue();
        assertThat(field("Texto").getValue()).isEmpty();
        assertThat(post.isEnabled()).isTrue();
        assertThat(text()).contains("10 €", "1 movimiento");
    }

    @Test
    void what_is_refused_after_a_while_is_told_and_nothing_typed_is_lost() {
        open();
        type("Importe", "10");
        later.hold();
        click("Registrar");
        close();
        letGo();

        assertThat(text()).contains("Web nueva está cerrado o archivado");
        assertThat(find(Button.class).withText("Importar…").exists()).isFalse();
        assertThat(field("Importe").isEnabled()).isTrue();
        assertThat(field("Importe").getValue()).isEqualTo("10");
    }

    @Test
    void what_is_posted_for_one_project_does_not_stand_there_for_another() {
        var other = projects.create(named("Otro")).id();
        open();
        type("Importe", "10");
        later.hold();
        click("Registrar");
        UI.getCurrent().navigate("projects/" + other + "/finance");
        test(find(ConfirmDialog.class).single()).reject();
        letGo();

        assertThat(text()).contains("Otro");
        assertThat(field("Importe").isEnabled()).isTrue();
        assertThat(field("Importe").getValue()).isEmpty();
        assertThat(entries.ids(other, EntryFilter.NONE, Sort.unsorted())).isEmpty();
        only();
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_nothing_typed_is_lost() {
        open();
        type("Texto", "Taxi");
        click("Registrar");
        assertThat(field("Importe").getErrorMessage()).isEqualTo("Falta este dato");

        type("Importe", "diez");
        click("Registrar");
        assertThat(field("Importe").getErrorMessage()).isEqualTo("No es un importe: escríbalo como 1234,56");

        type("Importe", "33,33333");
        click("Registrar");
        assertThat(field("Importe").getErrorMessage()).isEqualTo("Como máximo 15 cifras y 4 decimales");

        type("Importe", "10,5");
        currency().setValue("JPY");
        click("Registrar");
        assertThat(field("Importe").getErrorMessage()).isEqualTo("JPY tiene 0 decimales: redondee el importe");
        assertThat(field("Texto").getValue()).isEqualTo("Taxi");
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).isEmpty();

        currency().setValue("EUR");
        date().setValue(null);
        click("Registrar");
        assertThat(date().isInvalid()).isTrue();
    }

    @Test
    void an_amount_with_the_mark_of_another_currency_is_not_posted_in_the_one_of_the_entry() {
        open();
        currency().setValue("USD");
        type("Importe", "10,50 €");
        click("Registrar");
        assertThat(field("Importe").getErrorMessage()).isEqualTo("Aquí pone €, pero la moneda es USD");
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).isEmpty();

        currency().setValue("EUR");
        click("Registrar");
        assertThat(entries.page(project, EntryFilter.NONE, PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.amount()).isEqualByComparingTo("10.5");
                    assertThat(entry.currency()).isEqualTo("EUR");
                });
    }

    @Test
    void a_project_closed_while_somebody_types_refuses_and_keeps_what_was_typed() {
        open();
        type("Importe", "10");
        close();
        click("Registrar");

        assertThat(text()).contains("Web nueva está cerrado o archivado");
        assertThat(find(Button.class).withText("Importar…").exists()).isFalse();
        assertThat(field("Importe").getValue()).isEqualTo("10");
    }

    @Test
    void leaving_with_something_typed_asks_first() {
        open();
        type("Importe", "10");
        UI.getCurrent().navigate("projects/" + project);

        assertThat(find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void a_closed_project_shows_its_entries_and_takes_none() {
        entries.post(cost(project, "10"));
        close();
        open();

        assertThat(text()).contains("está cerrado: no admite movimientos");
        assertThat(find(Button.class).withText("Registrar").exists()).isFalse();
        assertThat(grid().size()).isOne();
        assertThat(theGrid().getColumns().getLast().isVisible()).isFalse();
    }

    @Test
    void words_filter_and_what_is_found_is_added_up() {
        entries.post(with(cost(project, "30"), Map.of("text", "Taxi al aeropuerto", "date", MAY_3)));
        entries.post(with(revenue(project, "100"), Map.of("text", "Anticipo")));
        open();

        test(find(TextField.class)
                        .withPropertyValue(TextField::getPlaceholder, "Texto o referencia")
                        .single())
                .setValue("aerop");

        assertThat(grid().size()).isOne();
        assertThat(text()).contains("1 movimiento · Ingresos 0 € · Costes 30 € · Margen -30 €");
    }

    @Test
    void an_address_brings_filter_and_order_back() {
        entries.post(with(cost(project, "30"), Map.of("date", MAY_3)));
        entries.post(with(cost(project, "20"), Map.of("date", MAY_3)));
        entries.post(with(cost(project, "10"), Map.of("date", MAY_3.plusDays(1))));
        entries.post(revenue(project, "100"));

        open("kind=cost&to=2026-05-03&sort=amount");

        assertThat(grid().size()).isEqualTo(2);
        assertThat(grid().getRow(0).amount()).isEqualByComparingTo("20");
        assertThat(find(DatePicker.class)
                        .withPropertyValue(DatePicker::getPlaceholder, "Hasta")
                        .single()
                        .getValue())
                .isEqualTo(MAY_3);
    }

    @Test
    void an_entry_is_edited_in_a_dialog() {
        entries.post(with(cost(project, "30"), Map.of("text", "Taxi")));
        open();
        menu(0, EDIT);

        var dialog = find(EntryDialog.class).single();
        assertThat(find(TextField.class)
                        .from(dialog)
                        .withLabel("Importe")
                        .single()
                        .getValue())
                .isEqualTo("30");
        test(find(TextField.class).from(dialog).withLabel("Importe").single()).setValue("31,50");
        var save = find(Button.class).withText("Guardar").single();
        save.click();
        save.click();
        roundTrip();

        assertThat(find(StaleFormDialog.class).exists()).isFalse();
        assertThat(only().amount()).isEqualByComparingTo("31.50");
        assertThat(text()).contains("Se ha guardado el movimiento");
        assertThat(text()).contains("31,50 €");
    }

    @Test
    void an_edit_that_takes_long_leaves_the_page_alive() {
        entries.post(cost(project, "30"));
        open();
        menu(0, EDIT);
        var dialog = find(EntryDialog.class).single();
        test(find(TextField.class).from(dialog).withLabel("Importe").single()).setValue("31,50");
        later.hold();
        click("Guardar");
        assertThat(find(WaitingBar.class).from(dialog).exists()).isTrue();

        letGo();
        assertThat(find(EntryDialog.class).exists()).isFalse();
        assertThat(only().amount()).isEqualByComparingTo("31.50");
        assertThat(text()).contains("Se ha guardado el movimiento", "31,50 €");
    }

    @Test
    void an_entry_removed_while_somebody_edits_it_is_gone_from_the_page_as_well() {
        var posted = entries.post(cost(project, "30"));
        open();
        menu(0, EDIT);
        bulk.remove(Set.of(posted.id()));
        click("Guardar");

        assertThat(text()).contains("Otra persona ha quitado este movimiento");
        assertThat(find(EntryDialog.class).exists()).isTrue();
        assertThat(grid().size()).isZero();
    }

    @Test
    void of_two_who_edit_an_entry_nobody_loses_what_was_typed() {
        var posted = entries.post(with(cost(project, "30"), Map.of("text", "Taxi")));
        open();
        menu(0, EDIT);
        var dialog = find(EntryDialog.class).single();
        entries.save(with(
                posted,
                Map.of("reference", "R-1", "categoryId", category("EXPENSE").id())));
        test(find(TextField.class).from(dialog).withLabel("Texto").single()).setValue("Taxi y peaje");
        click("Guardar");

        assertThat(find(StaleFormDialog.class).exists()).isTrue();
        click("Combinar y seguir editando");
        click("Guardar");

        assertThat(only().text()).isEqualTo("Taxi y peaje");
        assertThat(only().reference()).isEqualTo("R-1");
        assertThat(only().categoryId()).isEqualTo(category("EXPENSE").id());
    }

    @Test
    void an_amount_and_a_currency_that_two_people_typed_are_not_mixed_unasked() {
        var posted = entries.post(cost(project, "30"));
        open();
        menu(0, EDIT);
        var dialog = find(EntryDialog.class).single();
        entries.save(with(posted, Map.of("currency", "USD")));
        test(find(TextField.class).from(dialog).withLabel("Importe").single()).setValue("31");
        click("Guardar");

        assertThat(find(RadioButtonGroup.class).single().getLabel()).contains("Importe", "Moneda");
        click("Combinar y seguir editando");
        click("Guardar");

        assertThat(only().amount()).isEqualByComparingTo("31");
        assertThat(only().currency()).isEqualTo("EUR");
    }

    @Test
    void a_removed_entry_comes_back_with_undo() {
        entries.post(cost(project, "30"));
        open();
        menu(0, REMOVE);
        assertThat(text()).contains("Se ha quitado 1 movimiento");
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).isEmpty();

        click("Deshacer");

        only();
        assertThat(text()).contains("30 €");
    }

    @Test
    void several_ticked_entries_are_removed_at_once() {
        entries.post(cost(project, "30"));
        entries.post(cost(project, "20"));
        entries.post(cost(project, "10"));
        open();
        theGrid().select(grid().getRow(0));
        theGrid().select(grid().getRow(1));
        assertThat(text()).contains("2 seleccionados");

        click("Quitar movimientos");

        assertThat(only().amount()).isEqualByComparingTo("30");
        assertThat(text()).contains("Se han quitado 2 movimientos");
    }

    @Test
    void a_removal_that_takes_long_leaves_the_page_alive() {
        entries.post(cost(project, "30"));
        entries.post(cost(project, "20"));
        open();
        theGrid().select(grid().getRow(0));
        later.hold();
        click("Quitar movimientos");

        assertThat(find(WaitingBar.class).exists()).isTrue();
        assertThat(theGrid().isEnabled()).isFalse();
        assertThat(find(Button.class).withText("Quitar movimientos").single().isEnabled())
                .isFalse();

        letGo();
        assertThat(find(WaitingBar.class).exists()).isFalse();
        assertThat(theGrid().isEnabled()).isTrue();
        assertThat(only().amount()).isEqualByComparingTo("30");
        assertThat(text()).contains("Se ha quitado 1 movimiento");
    }

    @Test
    void a_category_that_takes_long_to_set_leaves_the_page_alive() {
        entries.post(cost(project, "30"));
        open();
        theGrid().select(grid().getRow(0));
        click("Poner categoría…");
        var dialog = find(SetCategoryDialog.class).single();
        test(find(ComboBox.class, dialog).single()).selectItem("Compra");
        later.hold();
        click("Guardar");
        assertThat(find(WaitingBar.class).from(dialog).exists()).isTrue();

        letGo();
        assertThat(find(SetCategoryDialog.class).exists()).isFalse();
        assertThat(only().categoryId()).isEqualTo(category("PURCHASE").id());
        assertThat(text()).contains("Se ha puesto la categoría de 1 movimiento");
    }

    @Test
    void a_category_for_a_project_closed_meanwhile_is_refused_and_the_page_says_so() {
        entries.post(cost(project, "30"));
        open();
        theGrid().select(grid().getRow(0));
        click("Poner categoría…");
        test(find(ComboBox.class, find(SetCategoryDialog.class).single()).single())
                .selectItem("Compra");
        close();
        click("Guardar");

        assertThat(find(SetCategoryDialog.class).exists()).isFalse();
        assertThat(text()).contains("Web nueva está cerrado o archivado", "está cerrado: no admite movimientos");
    }

    @Test
    void what_goes_on_in_the_background_is_not_told_as_done() {
        open();
        var acts = new EntryActs(entries, bulk, runs, undoing, later, () -> {});

        acts.removed(() -> new ChangedEntries(1, 1001, false));

        assertThat(text()).contains("En marcha.", "Ver").doesNotContain("Se han quitado");
    }

    @Test
    void all_that_match_are_ticked_and_get_a_category_which_undo_takes_back() {
        List.of("30", "20", "10").forEach(amount -> entries.post(cost(project, amount)));
        open();
        theGrid().select(grid().getRow(0));
        click("Seleccionar los 3");
        assertThat(text()).contains("3 seleccionados");

        click("Poner categoría…");
        var dialog = find(SetCategoryDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Categoría de 3 movimientos");
        test(find(ComboBox.class, dialog).single()).selectItem("Compra");
        click("Guardar");

        var purchase = category("PURCHASE").id();
        assertThat(entries.page(project, EntryFilter.NONE, PageRequest.of(0, 5)))
                .extracting(EntryRow::categoryId)
                .containsOnly(purchase);
        assertThat(text()).contains("Se ha puesto la categoría de 3 movimientos");

        click("Deshacer");
        assertThat(entries.page(project, EntryFilter.NONE, PageRequest.of(0, 5)))
                .extracting(EntryRow::categoryId)
                .containsOnlyNulls();
    }

    @Test
    void what_has_the_category_already_is_told() {
        entries.post(with(
                cost(project, "30"), Map.of("categoryId", category("PURCHASE").id())));
        open();
        theGrid().select(grid().getRow(0));
        click("Poner categoría…");
        test(find(ComboBox.class, find(SetCategoryDialog.class).single()).single())
                .selectItem("Compra");
        click("Guardar");

        assertThat(text()).contains("Ya tienen esa categoría");
    }

    @Test
    void a_category_that_is_taken_away_is_told_as_taken_away() {
        entries.post(with(
                cost(project, "30"), Map.of("categoryId", category("PURCHASE").id())));
        open();
        theGrid().select(grid().getRow(0));
        click("Poner categoría…");
        click("Guardar");

        assertThat(only().categoryId()).isNull();
        assertThat(text()).contains("1 movimiento ha quedado sin categoría.").doesNotContain("Se ha puesto");
    }

    @Test
    void what_had_no_category_before_either_is_told() {
        entries.post(cost(project, "30"));
        open();
        theGrid().select(grid().getRow(0));
        click("Poner categoría…");
        click("Guardar");

        assertThat(text()).contains("Ya estaban sin categoría.");
    }

    @Test
    void an_entry_without_a_rate_is_named_with_what_to_do() {
        entries.post(with(cost(project, "30"), Map.of("currency", "USD", "date", MAY_3)));
        open();
        assertThat(text())
                .contains(
                        "Ingresos | * 0 €",
                        "* 1 movimiento no está en estas cifras: no hay tipo de cambio de USD a EUR (3 may 2026).")
                .contains("Pida a un administrador");

        as(Role.ADMIN);
        openAgain();
        assertThat(find(Anchor.class)
                        .withText("Añadir los tipos de cambio que faltan")
                        .single()
                        .getHref())
                .isEqualTo("settings/currency");
    }

    @Test
    void archived_categories_are_not_offered_but_still_named() {
        as(Role.ADMIN);
        var id = categories.add("Viajes");
        entries.post(with(cost(project, "30"), Map.of("categoryId", id)));
        categories.archive(id);
        open();

        assertThat(category().getListDataView().getItems().map(CategoryRow::id)).doesNotContain(id);
        assertThat(theGrid().getColumns()).isNotEmpty();
        assertThat(grid().getCellText(0, 2)).isEqualTo("Viajes");
        menu(0, EDIT);
        var inDialog = find(EntryDialog.class).single();
        assertThat(((CategoryRow) find(ComboBox.class)
                                .from(inDialog)
                                .withLabel("Categoría")
                                .single()
                                .getValue())
                        .id())
                .isEqualTo(id);
    }

    @Test
    void a_category_added_after_the_page_was_opened_is_kept_by_who_edits_something_else() {
        var posted = entries.post(cost(project, "30"));
        open();
        var travel = addMeanwhile("Viajes");
        entries.save(with(posted, Map.of("categoryId", travel)));
        menu(0, EDIT);
        var dialog = find(EntryDialog.class).single();
        test(find(TextField.class).from(dialog).withLabel("Importe").single()).setValue("31");
        click("Guardar");

        assertThat(only().amount()).isEqualByComparingTo("31");
        assertThat(only().categoryId()).isEqualTo(travel);
        assertThat(grid().getCellText(0, 2)).isEqualTo("Viajes");
    }

    @Test
    void a_category_added_while_somebody_edits_is_kept_when_both_edits_are_combined() {
        var posted = entries.post(cost(project, "30"));
        open();
        menu(0, EDIT);
        var dialog = find(EntryDialog.class).single();
        var travel = addMeanwhile("Viajes");
        entries.save(with(posted, Map.of("categoryId", travel)));
        test(find(TextField.class).from(dialog).withLabel("Texto").single()).setValue("Tren");
        click("Guardar");
        click("Combinar y seguir editando");
        click("Guardar");

        assertThat(only().text()).isEqualTo("Tren");
        assertThat(only().categoryId()).isEqualTo(travel);
    }

    @Test
    void a_category_added_after_the_page_was_opened_is_offered_exported_and_chosen_from_without_opening_it_anew() {
        entries.post(cost(project, "30"));
        open();
        var purchase = category("PURCHASE");
        category().setValue(purchase);
        categoryFilter().setValue(purchase);
        var travel = addMeanwhile("Viajes");
        theGrid().select(grid().getRow(0));
        click("Poner categoría…");
        test(find(ComboBox.class, find(SetCategoryDialog.class).single()).single())
                .selectItem("Viajes");
        click("Guardar");

        assertThat(only().categoryId()).isEqualTo(travel);
        for (var box : List.of(category(), categoryFilter())) {
            assertThat(box.getValue()).isEqualTo(purchase);
            assertThat(box.getListDataView().getItems().map(CategoryRow::id)).contains(travel);
        }
        var train = addMeanwhile("Tren");
        entries.save(with(only(), Map.of("categoryId", train)));
        assertThat(Exported.lines(this, "CSV").getLast()).contains("Tren");
    }

    @Test
    void a_category_that_the_address_names_and_nobody_knows_is_seen_in_the_filter() {
        entries.post(cost(project, "30"));

        open("category=987654");

        assertThat(grid().size()).isZero();
        assertThat(CategoryNames.name(categoryFilter().getValue())).isEqualTo("Desconocido");
    }

    @Test
    void the_address_of_an_entry_leads_to_its_project() {
        var posted = entries.post(cost(project, "30"));
        UI.getCurrent().navigate("finance/entries/" + posted.id());

        assertThat(find(ProjectFinanceView.class).exists()).isTrue();
        assertThat(text()).contains("Web nueva", "30 €");
    }

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_has_neither_tab_nor_page() {
        UI.getCurrent().navigate("projects/" + project);
        assertThat(find(Anchor.class).withText("Resumen").exists()).isTrue();
        assertThat(find(Anchor.class).withText("Finanzas").exists()).isFalse();

        UI.getCurrent().navigate("projects/" + project + "/finance");
        assertThat(find(ProjectFinanceView.class).exists()).isFalse();
    }

    @Test
    void managers_find_the_page_among_those_of_the_project() {
        UI.getCurrent().navigate("projects/" + project);

        assertThat(find(Anchor.class).withText("Finanzas").single().getHref())
                .isEqualTo("projects/" + project + "/finance");
    }

    @Test
    void the_page_takes_the_same_number_of_statements_however_many_entries_there_are() {
        entries.post(cost(project, "1"));
        open();
        var few = QueryCount.of(this::openAgain);
        for (var i = 0; i < 30; i++) {
            entries.post(cost(project, "1"));
        }
        var many = QueryCount.of(this::openAgain);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(20);
    }

    @Test
    void the_page_can_be_kept_in_a_session() {
        entries.post(cost(project, "1"));
        open();

        SerializationDebugUtil.assertSerializable(find(ProjectFinanceView.class).single());
    }

    private void open() {
        open("");
    }

    private void open(String query) {
        entities.flush();
        entities.clear();
        UI.getCurrent().navigate("projects/" + project + "/finance", QueryParameters.fromString(query));
        roundTrip();
        if (find(Grid.class).exists()) {
            grid().size();
        }
    }

    private void openAgain() {
        UI.getCurrent().navigate("projects/" + project);
        open();
    }

    private void close() {
        projects.save(TestProjects.with(projects.overview(project).data(), Map.of("status", ProjectStatus.CLOSED)));
        entities.flush();
        entities.clear();
    }

    private void as(Role role) {
        SecurityContextHolder.setContext(people.as(role));
    }

    private void letGo() {
        later.letGo();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();
    }

    private EntryForm only() {
        entities.flush();
        var rows = entries.page(project, EntryFilter.NONE, PageRequest.of(0, 10));
        assertThat(rows).hasSize(1);
        assertThat(contribution.ofProjects(List.of(project), Period.ALL)).isNotEmpty();
        return entries.form(rows.getFirst().id());
    }

    private CategoryRow category(String standard) {
        return categories.all().stream()
                .filter(row -> standard.equals(row.standard()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<EntryRow> theGrid() {
        return find(Grid.class).single();
    }

    private GridTester<Grid<EntryRow>, EntryRow> grid() {
        return test(theGrid());
    }

    private void menu(int row, int act) {
        grid().invokeLitRendererFunction(row, MENU, "act", JacksonUtils.listToJson(List.of(act)));
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, EntryKind kind) {
        test((Select<EntryKind>) find(Select.class).withLabel(label).single())
                .selectItem(kind == EntryKind.COST ? "Coste" : "Ingreso");
    }

    private DatePicker date() {
        return find(DatePicker.class).withLabel("Fecha").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<CategoryRow> category() {
        return find(ComboBox.class).withLabel("Categoría").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<CategoryRow> categoryFilter() {
        return find(ComboBox.class)
                .withPropertyValue(ComboBox::getPlaceholder, "Categoría")
                .single();
    }

    private long addMeanwhile(String name) {
        as(Role.ADMIN);
        var id = categories.add(name);
        as(Role.MANAGER);
        return id;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> currency() {
        return find(ComboBox.class).withLabel("Moneda").single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private String text() {
        return find(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" | "))
                .replace('\u00a0', ' ');
    }
}
