package app.cartera.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.contact.imports.ContactFileColumn;
import app.cartera.project.imports.ProjectFileColumn;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleGuessTest {

    @Test
    void a_title_is_known_in_either_language_whatever_its_case_and_accents() {
        assertThat(guess("NOMBRE;N.I.F.;Teléfono;Country;E-mail", "Alan;B12345674;600;ES;a@b.es"))
                .containsExactly(
                        ContactFileColumn.NAME,
                        ContactFileColumn.TAX_ID,
                        ContactFileColumn.PHONE,
                        ContactFileColumn.COUNTRY,
                        ContactFileColumn.EMAIL);
    }

    @Test
    void client_is_a_name_where_it_holds_names_and_a_flag_where_it_holds_yes_and_no() {
        assertThat(guess("Proyecto;Cliente", "Web;Alan"))
                .containsExactly(ContactFileColumn.IGNORED, ContactFileColumn.NAME);
        assertThat(guess("Nombre;Cliente;Código", "Web;Alan;P-1"))
                .containsExactly(ContactFileColumn.IGNORED, ContactFileColumn.NAME, ContactFileColumn.IGNORED);
        assertThat(guess("Nombre;Cliente", "Alan;sí"))
                .containsExactly(ContactFileColumn.NAME, ContactFileColumn.CLIENT);
    }

    @Test
    void the_surest_title_wins_but_what_each_record_must_have_is_looked_for_before_all() {
        assertThat(guess("Razón social;Empresa;Nombre", "Alan SA;Alan;Alan"))
                .containsExactly(ContactFileColumn.LEGAL_NAME, ContactFileColumn.IGNORED, ContactFileColumn.NAME);
        assertThat(guess("Razón social;Correo", "Alan SA;a@b.es"))
                .containsExactly(ContactFileColumn.NAME, ContactFileColumn.EMAIL);
    }

    @Test
    void a_title_with_one_word_more_is_known_but_a_sentence_is_not() {
        assertThat(guess("Client name;Who pays the name of the client", "Alan;x"))
                .containsExactly(ContactFileColumn.NAME, ContactFileColumn.IGNORED);
    }

    @Test
    void what_is_said_of_a_project_is_not_said_of_its_client() {
        assertThat(guess("Project URL;Client phone;Borrower", "a.example;600;Alan"))
                .containsExactly(ContactFileColumn.IGNORED, ContactFileColumn.PHONE, ContactFileColumn.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nombre;Cliente;Código;Estado;Propietario;Inicio;Entrega;Facturable;Tipo de presupuesto;Presupuesto;Etiquetas;Último cambio;Moneda",
                "Name;Client;Code;Status;Owner;Start;Due;Billable;Budget type;Budget;Tags;Last change;Currency"
            })
    void projects_that_were_exported_are_known(String titles) {
        var table = ImportTable.look(
                TestFiles.csv(
                        titles, "Web;Alan;P-1;Activo;Eva;2026-03-01;2026-12-31;No;Precio fijo;1000;;2026-11-01;EUR"),
                (columns, sample) ->
                        TitleGuess.of(List.of(ProjectFileColumn.values()), columns, sample, Locale.of("es", "ES")));

        assertThat(table.columns())
                .extracting(ImportColumn::guess)
                .containsExactly(
                        ProjectFileColumn.NAME,
                        ProjectFileColumn.CLIENT,
                        ProjectFileColumn.CODE,
                        ProjectFileColumn.STATUS,
                        ProjectFileColumn.OWNER,
                        ProjectFileColumn.START,
                        ProjectFileColumn.DUE,
                        ProjectFileColumn.BILLABLE,
                        ProjectFileColumn.BUDGET_TYPE,
                        ProjectFileColumn.BUDGET,
                        ProjectFileColumn.TAGS,
                        ProjectFileColumn.IGNORED,
                        ProjectFileColumn.CURRENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es"})
    void figures_of_projects_that_were_exported_are_none_of_theirs(String language) {
        var words = ResourceBundle.getBundle("vaadin-i18n.translations" + language, Locale.ROOT);
        Stream.of(
                        "REVENUE",
                        "COSTS",
                        "MARGIN",
                        "MARGIN_PERCENT",
                        "BUDGET_USED",
                        "LAST_ENTRY",
                        "entriesLeftOut",
                        "entriesLeftOut.ever")
                .forEach(figure -> assertThat(guessOfProjects(
                                words.getString("field.project.name"),
                                words.getString("figure." + figure),
                                words.getString("period.from"),
                                words.getString("period.to")))
                        .as(figure)
                        .containsExactly(
                                ProjectFileColumn.NAME,
                                ProjectFileColumn.IGNORED,
                                ProjectFileColumn.IGNORED,
                                ProjectFileColumn.IGNORED));
    }

    @Test
    void from_and_to_are_the_days_of_a_project_where_nothing_tells_that_they_are_those_of_figures() {
        assertThat(guessOfProjects("Proyecto", "Presupuesto", "Desde", "Hasta"))
                .containsExactly(
                        ProjectFileColumn.NAME,
                        ProjectFileColumn.BUDGET,
                        ProjectFileColumn.START,
                        ProjectFileColumn.DUE);
        assertThat(guessOfProjects("Project", "Remaining budget", "Budget %", "From", "To"))
                .containsExactly(
                        ProjectFileColumn.NAME,
                        ProjectFileColumn.IGNORED,
                        ProjectFileColumn.IGNORED,
                        ProjectFileColumn.START,
                        ProjectFileColumn.DUE);
    }

    private static List<ProjectFileColumn> guessOfProjects(String... titles) {
        return TitleGuess.of(List.of(ProjectFileColumn.values()), List.of(titles), List.of(), Locale.UK);
    }

    private static List<ContactFileColumn> guess(String... lines) {
        var sheet = TestFiles.csv(lines);
        return ImportTable.look(
                        sheet,
                        (titles, sample) -> TitleGuess.of(
                                List.of(ContactFileColumn.values()), titles, sample, Locale.of("es", "ES")))
                .columns()
                .stream()
                .map(ImportColumn::guess)
                .toList();
    }
}
