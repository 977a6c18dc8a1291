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

    @Test
    void of_a_long_text_the_first_words_are_sought() {
        assertThat(Folded.soughtWords(" Río rio, RÍO norte ")).containsExactly("rio", "norte");
        assertThat(Folded.soughtWords("a b c d e f g h i j k l"))
                .hasSize(10)
                .startsWith("a")
                .endsWith("j");
        assertThat(Folded.soughtWords("x".repeat(50) + " ".repeat(148) + "yz 3"))
                .containsExactly("x".repeat(50), "yz");
        assertThat(Folded.soughtWords("")).isEmpty();
    }
}
