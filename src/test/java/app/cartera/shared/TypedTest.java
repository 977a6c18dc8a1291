package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"Acme", " Acme ", "\u00a0Acme\u00a0", "\ufeffAcme", "\u200bAcme\u200b\u200b", "\tAcme\r\n"})
    void what_is_around_a_pasted_name_is_dropped(String typed) {
        assertThat(Typed.name(typed)).isEqualTo("Acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u200b \ufeff"})
    void what_cannot_be_seen_is_nothing(String typed) {
        assertThat(Typed.name(typed)).isEmpty();
        assertThat(Typed.text(typed)).isNull();
    }

    @Test
    void what_stands_within_is_kept() {
        assertThat(Typed.text("Acme\u00a0S.L.\n\uD83D\uDC68\u200D\uD83D\uDCBB"))
                .isEqualTo("Acme\u00a0S.L.\n\uD83D\uDC68\u200D\uD83D\uDCBB");
        assertThat(Typed.text(null)).isNull();
    }
}
