package app.cartera.shared.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void initials_and_their_colour_come_from_the_name_without_case_and_accents() {
        assertThat(Initials.of("Alan Insurance Ltd")).isEqualTo("AI");
        assertThat(Initials.of("People’s Bank")).isEqualTo("PB");
        assertThat(Initials.of("«Ibáñez»")).isEqualTo("I");
        assertThat(Initials.of("")).isEmpty();
        assertThat(Initials.hue("IBAÑEZ")).isEqualTo(Initials.hue("ibánez"));
    }
}
