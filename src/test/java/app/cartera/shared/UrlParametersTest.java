package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlParametersTest {

    private static final UrlParameters PARAMETERS = UrlParameters.of(Map.of(
            "yes", List.of("true"),
            "no", List.of("false"),
            "nonsense", List.of("perhaps"),
            "day", List.of("2026-02-30"),
            "id", List.of("99999999999999999999")));

    @Test
    void a_flag_is_yes_or_no_and_anything_else_is_passed_over() {
        assertThat(PARAMETERS.flag("yes")).isTrue();
        assertThat(PARAMETERS.flag("no")).isFalse();
        assertThat(PARAMETERS.flag("nonsense")).isNull();
        assertThat(PARAMETERS.flag("missing")).isNull();
    }

    @Test
    void what_is_put_to_parameters_is_not_put_to_those_they_were_made_of() {
        var filter = UrlParameters.empty().put("q", "web").asMap();

        assertThat(UrlParameters.of(filter).put("sort", "name").asMap()).containsKeys("q", "sort");
        assertThat(filter).containsOnlyKeys("q");
    }

    @Test
    void a_day_or_an_id_that_there_cannot_be_is_passed_over() {
        assertThat(PARAMETERS.date("day")).isNull();
        assertThat(PARAMETERS.id("id")).isNull();
    }
}
