package app.cartera.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.contact.imports.ContactColumn;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TitleGuessTest {

    @Test
    void a_title_is_known_in_either_language_whatever_its_case_and_accents() {
        assertThat(guess("NOMBRE;N.I.F.;Teléfono;Country;E-mail", "Alan;B12345674;600;ES;a@b.es"))
                .containsExactly(
                        ContactColumn.NAME,
                        ContactColumn.TAX_ID,
                        ContactColumn.PHONE,
                        ContactColumn.COUNTRY,
                        ContactColumn.EMAIL);
    }

    @Test
    void client_is_a_name_where_it_holds_names_and_a_flag_where_it_holds_yes_and_no() {
        assertThat(guess("Proyecto;Cliente", "Web;Alan")).containsExactly(ContactColumn.IGNORED, ContactColumn.NAME);
        assertThat(guess("Nombre;Cliente", "Alan;sí")).containsExactly(ContactColumn.NAME, ContactColumn.CLIENT);
    }

    @Test
    void the_surest_title_wins_but_what_each_record_must_have_is_looked_for_before_all() {
        assertThat(guess("Razón social;Empresa;Nombre", "Alan SA;Alan;Alan"))
                .containsExactly(ContactColumn.LEGAL_NAME, ContactColumn.IGNORED, ContactColumn.NAME);
        assertThat(guess("Razón social;Correo", "Alan SA;a@b.es"))
                .containsExactly(ContactColumn.NAME, ContactColumn.EMAIL);
    }

    @Test
    void a_title_with_one_word_more_is_known_but_a_sentence_is_not() {
        assertThat(guess("Client name;Who pays the name of the client", "Alan;x"))
                .containsExactly(ContactColumn.NAME, ContactColumn.IGNORED);
    }

    private static List<ContactColumn> guess(String... lines) {
        var sheet = TestFiles.csv(lines);
        return ImportTable.look(
                        sheet,
                        (titles, sample) ->
                                TitleGuess.of(List.of(ContactColumn.values()), titles, sample, Locale.of("es", "ES")))
                .columns()
                .stream()
                .map(ImportColumn::guess)
                .toList();
    }
}
