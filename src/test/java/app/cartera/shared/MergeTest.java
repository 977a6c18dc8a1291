package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {

    record Form(
            Long id,
            int version,
            String name,
            @Nullable String city,
            @Nullable BigDecimal amount) {}

    private static final Form OPENED = form(1, "Acme", null, "10");

    @Test
    void what_only_the_other_changed_is_taken_over_and_mine_is_kept() {
        var merge = new Merge<>(OPENED, form(1, "Acme Iberia", null, "10"), form(3, "Acme", "Madrid", "10"));

        assertThat(merge.changedByThem()).containsExactly("city");
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(List.of())).isEqualTo(form(3, "Acme Iberia", "Madrid", "10"));
    }

    @Test
    void what_both_changed_is_a_conflict_and_mine_unless_given_up() {
        var merge = new Merge<>(OPENED, form(1, "Mine", "Vigo", "10"), form(2, "Theirs", "Vigo", "10"));

        assertThat(merge.conflicts()).containsExactly("name");
        assertThat(merge.changedByThem()).isEmpty();
        assertThat(merge.merged(List.of()).name()).isEqualTo("Mine");
        assertThat(merge.merged(List.of("name")).name()).isEqualTo("Theirs");
    }

    @Test
    void both_changing_it_to_the_same_is_no_conflict() {
        var merge = new Merge<>(OPENED, form(1, "Acme", "Vigo", "20.0"), form(2, "Acme", "Vigo", "20.00"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(List.of()).city()).isEqualTo("Vigo");
    }

    @Test
    void a_value_i_emptied_stays_empty_when_they_left_it_alone() {
        var merge = new Merge<>(OPENED, form(1, "Acme", null, null), form(2, "Acme", "Vigo", "10.00"));

        assertThat(merge.merged(List.of())).isEqualTo(form(2, "Acme", "Vigo", null));
    }

    @Test
    void the_merged_form_has_the_version_saved_last() {
        var merge = new Merge<>(OPENED, form(1, "Mine", null, "10"), form(7, "Acme", null, "10"));

        assertThat(merge.merged(List.of()).version()).isEqualTo(7);
    }

    @Test
    void an_amount_of_mine_and_a_unit_of_theirs_are_not_mixed_unasked() {
        var opened = new Budget(1, 0, "EUR", BigDecimal.TEN);
        var mine = new Budget(1, 0, "EUR", BigDecimal.TWO);
        var merge = new Merge<>(opened, mine, new Budget(1, 1, "USD", BigDecimal.TEN));

        assertThat(merge.changedByThem()).isEmpty();
        assertThat(merge.conflicts()).containsExactly("currency", "amount");
        assertThat(merge.merged(List.of())).isEqualTo(new Budget(1, 1, "EUR", BigDecimal.TWO));
        assertThat(merge.merged(List.of("currency", "amount"))).isEqualTo(new Budget(1, 1, "USD", BigDecimal.TEN));
    }

    record Budget(
            long id,
            int version,
            @Together("budget") String currency,
            @Together("budget") BigDecimal amount) {}

    private static Form form(int version, String name, @Nullable String city, @Nullable String amount) {
        return new Form(1L, version, name, city, amount == null ? null : new BigDecimal(amount));
    }
}
