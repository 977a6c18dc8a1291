package app.cartera.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final List<String> KNOWN = List.of("size", "db", "runs", "statements");

    @Test
    void options_have_values_or_are_flags() {
        var options = of("--size", "1m", "--db", "h2", "--statements", "--runs", "3");
        assertThat(options.number("runs", 10)).isEqualTo(3);
        assertThat(options.has("statements")).isTrue();
        assertThat(options.databases()).extracting(Database::label).containsExactly("1M, H2");
        assertThat(of().number("runs", 10)).isEqualTo(10);
    }

    @Test
    void what_is_unknown_or_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> of("--people", "50")).hasMessageContaining("--people");
        assertThatThrownBy(() -> of("--runs=3")).hasMessageContaining("--runs=3");
        assertThatThrownBy(() -> of("100k")).hasMessageContaining("100k");
        assertThatThrownBy(() -> of("--runs")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> of("--runs", "many").number("runs", 1)).hasMessageContaining("many");
        assertThatThrownBy(() -> of("--size", "2M").databases()).hasMessageContaining("2M");
        assertThatThrownBy(() -> of("--db", "oracle").databases()).hasMessageContaining("oracle");
    }

    @Test
    void results_are_kept_of_what_is_measured_in_full() {
        assertThat(of("--size", "1M").keepsResults()).isTrue();
        assertThat(of("--size", "1M", "--runs", "3").keepsResults()).isFalse();
    }

    private static Options of(String... arguments) {
        return new Options(arguments, KNOWN);
    }
}
