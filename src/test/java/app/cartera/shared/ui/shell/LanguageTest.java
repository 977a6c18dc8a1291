package app.cartera.shared.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void the_language_is_the_first_one_spoken_here_in_the_browsers_own_variant() {
        var wanted = List.of(Locale.FRENCH, Locale.of("es", "MX"), Locale.US);

        assertThat(Language.of(wanted)).isEqualTo(Language.SPANISH);
        assertThat(Language.SPANISH.locale(wanted)).isEqualTo(Locale.of("es", "MX"));
        assertThat(Language.of(List.of(Locale.FRENCH))).isEqualTo(Language.ENGLISH);
        assertThat(Language.ENGLISH.locale(List.of())).isEqualTo(Locale.UK);
    }
}
