package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final Sample SAMPLE =
            new Sample(7L, 3, "Acme", new BigDecimal("40.00"), LocalDate.of(2026, 5, 3), true, 9L);

    record Sample(
            Long id, int version, String name, @Money BigDecimal amount, LocalDate day, boolean open, Long clientId) {}

    @Test
    void id_and_version_are_no_values() {
        assertThat(Values.of(SAMPLE).keySet()).containsExactly("name", "amount", "day", "open", "clientId");
    }

    @Test
    void an_amount_is_the_same_whatever_its_scale() {
        var other = Values.with(SAMPLE, Map.of("amount", new BigDecimal("40"), "name", "Beta"));

        assertThat(Values.differing(SAMPLE, other)).containsExactly("name");
    }

    @Test
    void what_is_written_as_text_is_read_back() {
        var empty = new Sample(7L, 3, null, null, null, false, null);
        var texts = Map.of("name", "Acme", "amount", "40", "day", "2026-05-03", "open", "true", "clientId", "9");

        assertThat(Values.differing(SAMPLE, Values.withTexts(empty, texts))).isEmpty();
    }

    @Test
    void money_can_be_left_out_and_put_back() {
        assertThat(Values.withoutMoney(SAMPLE).amount()).isNull();
        assertThat(Values.withMoneyOf(SAMPLE, Values.withoutMoney(SAMPLE))).isEqualTo(SAMPLE);
    }
}
