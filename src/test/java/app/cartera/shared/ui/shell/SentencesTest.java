package app.cartera.shared.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences texts = new Sentences();

    @Test
    void a_name_that_ends_with_a_full_stop_ends_the_sentence_too() {
        var spanish = Locale.of("es", "ES");

        assertThat(texts.getTranslation("contacts.saved", spanish, "Acme S.L.")).isEqualTo("Se ha guardado Acme S.L.");
        assertThat(texts.getTranslation("contacts.saved", spanish, "Acme")).isEqualTo("Se ha guardado Acme.");
    }
}
