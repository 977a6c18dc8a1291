package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    record Tagged(String name, Set<String> tags) {}

    @Test
    void each_text_of_a_set_is_a_value_of_its_own() {
        var before = new Tagged("Web", Set.of("Solar", "a/b"));
        var after = new Tagged("Web", Set.of("Solar", "Agua"));

        assertThat(Values.differing(before, after)).containsExactlyInAnyOrder("tags/a/b", "tags/Agua");
        assertThat(Values.setAndText("tags/a/b")).isEqualTo(Map.entry("tags", "a/b"));
        assertThat(Values.of(after)).containsEntry("tags/Agua", true);
    }

    @Test
    void texts_of_a_set_are_added_and_removed_one_by_one() {
        var form = new Tagged("Web", Set.of("Solar", "Agua"));
        var texts = new HashMap<String, String>();
        texts.put("tags/Solar", null);
        texts.put("tags/a/b", "true");

        assertThat(Values.withTexts(form, texts).tags()).containsExactlyInAnyOrder("Agua", "a/b");
        assertThat(Values.with(form, Map.of("tags", Set.of("Viento"))).tags()).containsExactly("Viento");
    }
}
