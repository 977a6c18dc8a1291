package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {

    @Test
    void case_accents_and_runs_of_space_do_not_matter() {
        assertThat(Folded.key("  Seguros \t IBÁÑEZ ")).isEqualTo("seguros ibanez");
        assertThat(Folded.key("Straße")).isEqualTo(Folded.key("STRASSE"));
    }

    @Test
    void a_letter_that_not_every_keyboard_has_is_searched_by_another_but_tells_namesakes_apart() {
        assertThat(Folded.words("Mærsk", "Łódź", "Kjær Þór"))
                .containsExactlyInAnyOrder("maersk", "lodz", "kjaer", "thor");
        assertThat(Folded.key("Ø1")).isNotEqualTo(Folded.key("O1"));
    }

    @Test
    void what_cannot_be_seen_tells_nothing_apart() {
        assertThat(Folded.key("Ac\u200bme\u00ad")).isEqualTo("acme");
    }

    @Test
    void a_compact_text_has_letters_and_digits_only() {
        assertThat(Folded.compact("B-123.456 78")).isEqualTo("b12345678");
    }

    @Test
    void words_are_cut_at_anything_that_is_neither_letter_nor_digit() {
        assertThat(Folded.words("People's Republic", null, "eva@alan.example"))
                .containsExactlyInAnyOrder("people", "s", "republic", "eva", "alan", "example");
    }
}
