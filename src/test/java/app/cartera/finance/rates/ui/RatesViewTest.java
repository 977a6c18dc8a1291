package app.cartera.finance.rates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ViewTest;
import app.cartera.access.AtOnce;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.rates.EcbFiles;
import app.cartera.finance.rates.RateFilter;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateRow;
import app.cartera.finance.rates.RateService;
import app.cartera.finance.rates.RateSource;
import app.cartera.shared.ui.field.AmountField;
import app.cartera.shared.ui.table.Sorted;
import app.cartera.sheet.ui.Exported;
import com.vaadin.browserless.SerializationDebugUtil;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnResizeEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.upload.FileRemovedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@ViewTest
@SignedIn(Role.ADMIN)
class RatesViewTest extends SpringBrowserlessTest {

    private static final String CONVERTING =
            "Se están convirtiendo de nuevo los movimientos afectados. Si son muchos, puede tardar varios minutos.";
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final int EDIT = 0;
    private static final int DELETE = 1;
    private static final int MENU = 4;

    @Autowired
    RateService rates;

    @Autowired
    AtOnce later;

    @BeforeEach
    void read_spanish() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
    }

    @AfterEach
    void nothing_takes_long_any_more() {
        later.letGo();
    }

    @Test
    void the_rates_are_listed_newest_first_with_their_source() {
        imported("2025-03-03 USD=1.0465", "2025-03-04 JPY=157.1");
        open();

        assertThat(grid().size()).isEqualTo(2);
        assertThat(row(0)).containsExactly("4 mar 2025", "JPY – yen japonés", "157,1000", "BCE");
        assertThat(row(1)).containsExactly("3 mar 2025", "USD – dólar estadounidense", "1,0465", "BCE");
        assertThat(texts(Span.class)).contains("2 tipos");
    }

    @Test
    void the_rates_of_a_currency_become_a_file_in_their_order() {
        imported("2025-03-03 USD=1.0465", "2025-03-03 JPY=157.1", "2025-03-04 USD=1.0557");
        open();
        UI.getCurrent().navigate("settings/currency", QueryParameters.of("currency", "USD"));
        roundTrip();

        assertThat(Exported.lines(this, "Excel"))
                .containsExactly(
                        "Fecha|Moneda|Por un euro|Origen", "2025-03-04|USD|1.0557|BCE", "2025-03-03|USD|1.0465|BCE");
    }

    @Test
    void the_file_has_the_order_that_was_chosen() {
        imported("2025-03-03 USD=1.0465", "2025-03-03 JPY=157.1", "2025-03-04 USD=1.0557");
        open();
        grid().sortByColumn(1);

        assertThat(Exported.lines(this, "CSV").stream().skip(1).map(line -> line.substring(0, 14)))
                .containsExactly("2025-03-03|JPY", "2025-03-03|USD", "2025-03-04|USD");
    }

    @Test
    void the_order_stands_in_the_address_and_stays_with_another_currency_and_when_the_page_is_opened_anew() {
        imported("2025-03-03 USD=1.0465 JPY=157.1", "2025-03-04 USD=1.0557");
        open();
        Sorted.byPerson(grid().getComponent(), "date", SortDirection.ASCENDING);
        assertThat(address()).isEqualTo("settings/currency?sort=date");

        test(box("Tipos de cambio de")).selectItem("USD – dólar estadounidense");
        assertThat(address()).isEqualTo("settings/currency?currency=USD&sort=date");

        UI.getCurrent().refreshCurrentRoute(true);
        roundTrip();
        assertThat(row(0)).contains("3 mar 2025");

        open();
        assertThat(row(0)).contains("4 mar 2025");
    }

    @Test
    void the_address_says_the_order() {
        imported("2025-03-03 USD=1.0465 JPY=157.1", "2025-03-04 CHF=0.9568");
        openWith("sort=currency");
        assertThat(row(0).get(1)).startsWith("CHF");
        openWith("sort=-currency");
        assertThat(row(0).get(1)).startsWith("USD");
        openWith("sort=source");
        assertThat(row(0)).contains("4 mar 2025");
        openWith("sort=nonsense");
        assertThat(row(0)).contains("4 mar 2025");
    }

    @Test
    void the_width_given_to_a_column_is_remembered() {
        open();
        assertThat(grid().getComponent().getColumns().subList(0, MENU)).allMatch(Grid.Column::isResizable);
        grid().getComponent().getColumnByKey("source").setWidth("222px");
        ComponentUtil.fireEvent(grid().getComponent(), new ColumnResizeEvent<>(grid().getComponent(), true, "source"));

        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(grid().getComponent().getColumnByKey("source").getWidth()).isEqualTo("222px");
    }

    @Test
    void an_admin_finds_the_page_under_settings() {
        open();

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .contains("settings/currency");
    }

    @Test
    void without_rates_the_page_says_what_to_do() {
        open();

        assertThat(grid().size()).isZero();
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("Todavía no hay tipos"));
    }

    @Test
    void the_rates_of_one_currency_are_chosen_and_stand_in_the_address() {
        imported("2025-03-03 USD=1.0465 JPY=157.1 GBP=0.83");
        open();
        test(box("Tipos de cambio de")).selectItem("JPY – yen japonés");

        assertThat(row(0)).contains("JPY – yen japonés");
        assertThat(grid().size()).isEqualTo(1);

        UI.getCurrent().navigate(RatesView.class, QueryParameters.of("currency", "GBP"));
        assertThat(row(0).get(1)).startsWith("GBP");
        assertThat(box("Tipos de cambio de").getValue()).isEqualTo("GBP");

        UI.getCurrent().navigate(RatesView.class, QueryParameters.of("currency", "CHF"));
        assertThat(texts(Paragraph.class)).contains("No hay tipos de CHF.");
        button("Ver todos los tipos").click();
        assertThat(grid().size()).isEqualTo(3);
    }

    @Test
    void a_currency_of_the_address_that_there_is_not_is_passed_over() {
        imported("2025-03-03 USD=1.0465 JPY=157.1");
        open();
        UI.getCurrent().navigate(RatesView.class, QueryParameters.of("currency", "ABC"));

        assertThat(grid().size()).isEqualTo(2);
    }

    @Test
    void a_currency_that_is_typed_shows_its_rates_too() {
        imported("2025-03-03 USD=1.0465 JPY=157.1");
        open();
        type(box("Tipos de cambio de"), "jpy");

        assertThat(grid().size()).isEqualTo(1);
        assertThat(box("Tipos de cambio de").getValue()).isEqualTo("JPY");

        type(box("Tipos de cambio de"), "zzz");
        assertThat(grid().size()).isEqualTo(2);
        assertThat(box("Tipos de cambio de").isInvalid()).isTrue();
    }

    @Test
    void an_admin_adds_a_rate_by_hand() {
        open();
        test(button("Añadir tipo")).click();
        assertThat(datePicker().getValue()).isEqualTo(LocalDate.now());
        test(box("Moneda")).selectItem("USD – dólar estadounidense");
        test(datePicker()).setValue(MONDAY);
        test(perEuro()).setValue("1,0465");
        save();

        assertThat(notice()).isEqualTo("Se ha guardado el tipo de USD del 3 mar 2025.");
        assertThat(row(0)).containsExactly("3 mar 2025", "USD – dólar estadounidense", "1,0465", "A mano");
    }

    @Test
    void where_thousands_have_no_point_either_it_is_asked_which_is_meant() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "CR"));
        open();
        test(button("Añadir tipo")).click();

        perEuro().setValue("1.085");
        save();
        assertThat(perEuro().getErrorMessage()).isEqualTo("¿Es 1,085 o 1085? Escríbalo de una de esas dos formas");

        perEuro().setValue("12.5");
        save();
        assertThat(perEuro().isInvalid()).isFalse();
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_nothing_typed_is_lost() {
        imported("2025-03-03 USD=1.0465");
        open();
        test(button("Añadir tipo")).click();
        save();
        assertThat(box("Moneda").getErrorMessage()).isEqualTo("Rellene este campo");
        assertThat(perEuro().getErrorMessage()).isEqualTo("Rellene este campo");

        test(box("Moneda")).selectItem("EUR – euro");
        perEuro().setValue("-1");
        save();
        assertThat(perEuro().getErrorMessage()).isEqualTo("Debe ser mayor que cero");

        perEuro().setValue("1.085");
        save();
        assertThat(perEuro().getErrorMessage()).isEqualTo("¿Es 1,085 o 1085? Escríbalo de una de esas dos formas");
        assertThat(perEuro().getValue()).isEqualTo("1.085");

        perEuro().setValue("1,07");
        save();
        assertThat(box("Moneda").getErrorMessage()).isEqualTo("Un euro es siempre un euro: elija otra moneda");

        test(box("Moneda")).selectItem("USD – dólar estadounidense");
        test(datePicker()).setValue(MONDAY);
        save();
        assertThat(datePicker().getErrorMessage()).startsWith("USD ya tiene un tipo para ese día");
        assertThat(perEuro().getValue()).isEqualTo("1,07");
    }

    @Test
    void an_admin_corrects_a_rate_and_deletes_it_after_a_question() {
        imported("2025-03-03 USD=1.0465");
        open();
        choose(EDIT);
        assertThat(perEuro().getValue()).isEqualTo("1,0465");
        test(perEuro()).setValue("1,05");
        save();
        assertThat(row(0)).contains("1,0500", "A mano");

        choose(DELETE);
        assertThat(rates.count(RateFilter.NONE)).isEqualTo(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(rates.count(RateFilter.NONE)).isZero();
    }

    @Test
    void a_rate_that_was_deleted_comes_back_by_undo() {
        imported("2025-03-03 USD=1.0465");
        open();
        choose(DELETE);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(notice()).isEqualTo("Se ha eliminado el tipo de USD del 3 mar 2025.");

        test(button("Deshacer")).click();

        assertThat(row(0)).containsExactly("3 mar 2025", "USD – dólar estadounidense", "1,0465", "BCE");
    }

    @Test
    void a_rate_that_cannot_come_back_is_named_and_it_is_said_what_to_do() {
        imported("2025-03-03 USD=1.0465");
        open();
        choose(DELETE);
        test(find(ConfirmDialog.class).single()).confirm();
        byHand("USD", "1.05");

        test(button("Deshacer")).click();

        assertThat(notice())
                .isEqualTo("El tipo de USD del 3 mar 2025 cambió o se eliminó después, o hay otro en el día que tenía,"
                        + " así que esto no se puede deshacer. Corríjalo en Moneda y tipos.");
        assertThat(row(0)).contains("1,0500", "A mano");
    }

    @Test
    void a_day_to_come_says_that_it_has_no_rate_yet() {
        open();
        test(button("Añadir tipo")).click();
        datePicker().setValue(LocalDate.now().plusDays(1));

        assertThat(datePicker().isInvalid()).isTrue();
        assertThat(datePicker().getErrorMessage()).isEqualTo("Elija hoy o un día anterior");
    }

    @Test
    void a_rate_that_takes_long_to_be_saved_leaves_the_page_alive_and_is_told_at_the_end() {
        imported("2025-03-03 USD=1.0465");
        open();
        test(button("Añadir tipo")).click();
        test(box("Moneda")).selectItem("USD – dólar estadounidense");
        test(datePicker()).setValue(MONDAY);
        test(perEuro()).setValue("1,05");
        assertThat(texts(Paragraph.class)).doesNotContain(CONVERTING);
        later.hold();
        save();

        assertThat(find(ProgressBar.class).single().isVisible()).isTrue();
        assertThat(texts(Paragraph.class)).contains(CONVERTING);
        assertThat(button("Guardar").isEnabled()).isFalse();
        assertThat(perEuro().isEnabled()).isFalse();

        later.letGo();
        poll();
        assertThat(datePicker().getErrorMessage()).startsWith("USD ya tiene un tipo para ese día");
        assertThat(perEuro().getValue()).isEqualTo("1,05");
        assertThat(texts(Paragraph.class)).doesNotContain(CONVERTING);
        test(datePicker()).setValue(MONDAY.plusDays(1));
        later.hold();
        save();
        later.letGo();
        poll();
        assertThat(notice()).isEqualTo("Se ha guardado el tipo de USD del 4 mar 2025.");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void a_rate_that_somebody_else_has_deleted_is_told_and_leaves_the_list() {
        for (var act : List.of(EDIT, DELETE)) {
            imported("2025-03-03 USD=1.0465");
            open();
            choose(act);
            rates.delete(all().getFirst());

            if (act == EDIT) {
                save();
                test(button("Cancelar")).click();
            } else {
                test(find(ConfirmDialog.class).single()).confirm();
            }
            roundTrip();

            assertThat(notice())
                    .isEqualTo(
                            "Otra persona ha eliminado el tipo de USD del 3 mar 2025. En Actividad puede deshacerse.");
            assertThat(grid().size()).isZero();
            find(Notification.class).all().forEach(Notification::close);
        }
    }

    @Test
    void a_rate_that_somebody_else_has_changed_is_told_and_takes_the_typed_one_when_saved_again() {
        imported("2025-03-03 USD=1.0465");
        open();
        choose(EDIT);
        test(perEuro()).setValue("1,07");
        rates.save(new RateForm(all().getFirst(), "USD", MONDAY, new BigDecimal("1.05")));

        save();
        assertThat(perEuro().getErrorMessage())
                .isEqualTo(
                        "Mientras tanto otra persona lo ha dejado en 1,0500 USD el 3 mar 2025: guarde otra vez para poner"
                                + " el suyo en su lugar");
        assertThat(perEuro().getValue()).isEqualTo("1,07");
        assertThat(all()).extracting(RateRow::perEuro).containsExactly(new BigDecimal("1.05"));

        save();
        assertThat(row(0)).contains("1,0700", "A mano");
    }

    @Test
    void a_rate_that_somebody_else_has_moved_to_another_day_is_not_deleted_and_listed_as_it_is_now() {
        imported("2025-03-03 USD=1.0465");
        open();
        choose(DELETE);
        rates.save(new RateForm(all().getFirst(), "USD", MONDAY.plusDays(1), new BigDecimal("1.0465")));

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(notice())
                .isEqualTo("Mientras tanto otra persona ha cambiado este tipo: ahora es 1,0465 USD el 4 mar 2025. No se"
                        + " ha eliminado: si aún quiere hacerlo, elimínelo como aparece ahora en la lista.");
        assertThat(row(0)).containsExactly("4 mar 2025", "USD – dólar estadounidense", "1,0465", "A mano");
    }

    @Test
    void a_rate_that_takes_long_to_be_deleted_leaves_the_page_alive() {
        imported("2025-03-03 USD=1.0465");
        open();
        choose(DELETE);
        later.hold();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(find(ProgressBar.class).single().isVisible()).isTrue();
        later.letGo();
        poll();
        assertThat(find(ProgressBar.class).exists()).isFalse();
        assertThat(rates.count(RateFilter.NONE)).isZero();
    }

    @Test
    void a_file_that_takes_long_to_be_looked_at_leaves_the_page_alive() {
        open();
        test(button("Importar fichero del BCE…")).click();
        later.hold();
        upload(EcbFiles.of("2025-03-04 USD=1.0557"));

        assertThat(find(ProgressBar.class).single().isVisible()).isTrue();
        assertThat(button("Cancelar").isEnabled()).isFalse();
        later.letGo();
        poll();
        assertThat(button("Importar 1 tipo").isEnabled()).isTrue();
    }

    @Test
    void a_file_is_previewed_and_then_imported() {
        imported("2025-03-03 USD=1.04");
        byHand("GBP", "0.8");
        open();
        test(button("Importar fichero del BCE…")).click();
        upload(EcbFiles.of("2025-03-04 USD=1.0557", "2025-03-03 USD=1.0465 GBP=0.82698"));

        assertThat(texts(Paragraph.class)).contains("3 tipos del 3 mar 2025 al 4 mar 2025");
        assertThat(texts(ListItem.class)).contains("1 es nuevo", "1 cambia", "1 difiere de lo introducido a mano");
        assertThat(rates.count(RateFilter.NONE)).isEqualTo(2);

        test(find(Checkbox.class).single()).click();
        test(button("Importar 3 tipos")).click();

        assertThat(notice()).isEqualTo("Se han importado 3 tipos.");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(all()).extracting(RateRow::source).containsOnly(RateSource.ECB);
    }

    @Test
    void who_waits_for_an_import_is_told_what_it_takes_so_long_for() {
        open();
        test(button("Importar fichero del BCE…")).click();
        upload(EcbFiles.of("2025-03-04 USD=1.0557"));
        assertThat(texts(Paragraph.class)).doesNotContain(CONVERTING);
        later.hold();
        test(button("Importar 1 tipo")).click();

        assertThat(texts(Paragraph.class)).contains(CONVERTING);
        assertThat(find(ProgressBar.class).single().isVisible()).isTrue();
        later.letGo();
        poll();
        assertThat(notice()).isEqualTo("Se ha importado 1 tipo.");
    }

    @Test
    void a_file_that_is_none_is_refused_in_the_dialog_and_another_can_be_chosen() {
        open();
        test(button("Importar fichero del BCE…")).click();
        upload("<html></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("No es un fichero del Banco Central"));
        assertThat(button("Importar").isEnabled()).isFalse();

        remove();
        assertThat(texts(Paragraph.class)).noneMatch(text -> text.startsWith("No es un fichero"));

        upload(EcbFiles.of("2025-03-04 USD=1.0557"));
        assertThat(texts(Paragraph.class))
                .contains("1 tipo del 4 mar 2025")
                .noneMatch(text -> text.startsWith("No es un fichero"));
        test(button("Importar 1 tipo")).click();
        assertThat(rates.count(RateFilter.NONE)).isEqualTo(1);
    }

    @Test
    void the_company_currency_changes_after_a_question_only() {
        open();
        test(box("Moneda de la empresa")).selectItem("USD – dólar estadounidense");
        var question = find(ConfirmDialog.class).single();
        assertThat(rates.companyCurrency()).isEqualTo("EUR");
        test(question).cancel();
        assertThat(box("Moneda de la empresa").getValue()).isEqualTo("EUR");

        test(box("Moneda de la empresa")).selectItem("USD – dólar estadounidense");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(rates.companyCurrency()).isEqualTo("USD");
        assertThat(box("Moneda de la empresa").getValue()).isEqualTo("USD");
        assertThat(notice()).isEqualTo("La moneda de la empresa es ahora USD.");
    }

    @Test
    void the_company_gets_back_its_currency_by_undo() {
        open();
        test(box("Moneda de la empresa")).selectItem("USD – dólar estadounidense");
        test(find(ConfirmDialog.class).single()).confirm();

        test(button("Deshacer")).click();

        assertThat(rates.companyCurrency()).isEqualTo("EUR");
        assertThat(box("Moneda de la empresa").getValue()).isEqualTo("EUR");
    }

    @Test
    void a_company_currency_that_takes_long_to_change_can_be_undone_once_it_has() {
        open();
        test(box("Moneda de la empresa")).selectItem("USD – dólar estadounidense");
        later.hold();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Notification.class).exists()).isFalse();
        assertThat(texts(Paragraph.class)).contains(CONVERTING);

        later.letGo();
        poll();
        assertThat(texts(Paragraph.class)).doesNotContain(CONVERTING);
        assertThat(notice()).isEqualTo("La moneda de la empresa es ahora USD.");
        test(button("Deshacer")).click();

        assertThat(rates.companyCurrency()).isEqualTo("EUR");
    }

    @Test
    void who_waits_for_an_undo_of_the_company_currency_is_told_what_it_takes_so_long_for() {
        open();
        test(box("Moneda de la empresa")).selectItem("USD – dólar estadounidense");
        test(find(ConfirmDialog.class).single()).confirm();

        assertTellsWhileUndoing();

        assertThat(rates.companyCurrency()).isEqualTo("EUR");
    }

    @Test
    void who_waits_for_an_undo_of_a_rate_is_told_what_it_takes_so_long_for() {
        imported("2025-03-03 USD=1.0465");
        open();
        choose(DELETE);
        test(find(ConfirmDialog.class).single()).confirm();

        assertTellsWhileUndoing();

        assertThat(grid().size()).isEqualTo(1);
    }

    private void assertTellsWhileUndoing() {
        later.hold();
        test(button("Deshacer")).click();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Deshaciendo…");
        assertThat(texts(Paragraph.class)).contains(CONVERTING);

        later.letGo();
        poll();
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void a_company_currency_that_somebody_else_has_chosen_meanwhile_is_told_and_left_to_them_to_undo() {
        open();
        test(box("Moneda de la empresa")).selectItem("USD – dólar estadounidense");
        rates.setCompanyCurrency("USD");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(notice()).isEqualTo("La moneda de la empresa es ahora USD.");
        assertThat(find(Button.class).withText("Deshacer").exists()).isFalse();
    }

    @Test
    void the_question_says_where_nothing_can_be_converted_into_the_currency_yet() {
        byHand("JPY", "160");
        open();

        test(box("Moneda de la empresa")).selectItem("KWD – dinar kuwaití");
        var question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message")).startsWith("No hay ningún tipo de KWD: ");
        test(question).cancel();

        test(box("Moneda de la empresa")).selectItem("JPY – yen japonés");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .startsWith("Todos los totales");
    }

    @Test
    void a_company_currency_that_is_typed_is_asked_about_as_well() {
        open();
        type(box("Moneda de la empresa"), "usd");
        assertThat(box("Moneda de la empresa").getValue()).isEqualTo("EUR");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(rates.companyCurrency()).isEqualTo("USD");

        type(box("Moneda de la empresa"), "zzz");
        assertThat(box("Moneda de la empresa").getErrorMessage()).contains("zzz");
        assertThat(box("Moneda de la empresa").getValue()).isEqualTo("USD");
        assertThat(rates.companyCurrency()).isEqualTo("USD");
    }

    @Test
    @SignedIn(Role.MANAGER)
    void who_is_no_admin_neither_finds_the_page_nor_gets_there_by_the_address() {
        UI.getCurrent().navigate("settings/currency");

        assertThat(getCurrentView()).isNotInstanceOf(RatesView.class);
        assertThat(find(SideNavItem.class).all())
                .isNotEmpty()
                .extracting(SideNavItem::getPath)
                .doesNotContain("settings/currency");
    }

    @Test
    void many_rates_ask_no_more_of_the_database_than_few() {
        imported("2025-03-03 USD=1.0465");
        open();
        var few = QueryCount.of(this::open);
        imported(IntStream.range(0, 300)
                .mapToObj(day -> MONDAY.minusDays(day) + " JPY=157.1 GBP=0.83")
                .toArray(String[]::new));

        assertThat(QueryCount.of(this::open)).isEqualTo(few).isBetween(1L, 8L);
        assertThat(grid().size()).isEqualTo(601);
    }

    @Test
    void the_view_and_its_dialogs_survive_serialization() {
        open();
        test(button("Importar fichero del BCE…")).click();
        upload(EcbFiles.of("2025-03-04 USD=1.0557"));

        SerializationDebugUtil.assertSerializable((RatesView) getCurrentView());
        SerializationDebugUtil.assertSerializable(find(Dialog.class).single());
    }

    private void open() {
        navigate(RatesView.class);
        roundTrip();
    }

    private void openWith(String query) {
        UI.getCurrent().navigate(RatesView.class, QueryParameters.fromString(query));
        roundTrip();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private void imported(String... days) {
        rates.applyImport(EcbFiles.of(days), false);
    }

    private void byHand(String currency, String units) {
        rates.add(new RateForm(null, currency, MONDAY, new BigDecimal(units)));
    }

    private List<RateRow> all() {
        return rates.page(RateFilter.NONE, PageRequest.of(0, 50));
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<RateRow>, RateRow> grid() {
        return test(GridTester.class, find(Grid.class).single());
    }

    private List<String> row(int row) {
        return IntStream.range(0, MENU)
                .mapToObj(column -> grid().getCellText(row, column))
                .toList();
    }

    private void choose(int act) {
        grid().invokeLitRendererFunction(0, MENU, "act", JacksonUtils.listToJson(List.of(act)));
    }

    private void upload(byte[] file) {
        test(find(Upload.class).single()).upload("eurofxref.xml", "text/xml", file);
        roundTrip();
    }

    private void remove() {
        var upload = find(Upload.class).single();
        ComponentUtil.fireEvent(upload, new FileRemovedEvent(upload, "eurofxref.xml"));
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> box(String label) {
        return find(ComboBox.class).withPropertyValue(ComboBox::getLabel, label).single();
    }

    private void type(ComboBox<String> box, String text) {
        ComponentUtil.fireEvent(box, new CustomValueSetEvent<>(box, true, text));
    }

    private DatePicker datePicker() {
        return find(DatePicker.class).single();
    }

    private AmountField perEuro() {
        return find(AmountField.class).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void save() {
        test(button("Guardar")).click();
    }

    private <T extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasText> List<String> texts(
            Class<T> type) {
        return find(type).all().stream().map(text -> text.getText()).toList();
    }

    private String notice() {
        return find(Span.class)
                .from(find(Notification.class).all().getLast())
                .first()
                .getText();
    }
}
