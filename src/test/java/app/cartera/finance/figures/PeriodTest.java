package app.cartera.finance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.finance.figures.Period.Preset;
import app.cartera.shared.UrlParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which days a person chooses with one click, and which ones they are compared with. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "THIS_YEAR, 2024-02-29, 2024-01-01, 2024-12-31",
        "LAST_YEAR, 2024-02-29, 2023-01-01, 2023-12-31",
        "LAST_12_MONTHS, 2024-02-29, 2023-03-01, 2024-02-29",
        "LAST_12_MONTHS, 2025-12-31, 2025-01-01, 2025-12-31",
        "THIS_QUARTER, 2024-02-29, 2024-01-01, 2024-03-31",
        "THIS_QUARTER, 2025-12-31, 2025-10-01, 2025-12-31",
        "LAST_QUARTER, 2024-02-29, 2023-10-01, 2023-12-31",
        "LAST_QUARTER, 2025-05-31, 2025-01-01, 2025-03-31",
        "THIS_MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
        "LAST_MONTH, 2024-03-31, 2024-02-01, 2024-02-29",
        "LAST_MONTH, 2025-01-31, 2024-12-01, 2024-12-31"
    })
    void each_choice_is_of_whole_months(Preset preset, LocalDate today, LocalDate first, LocalDate last) {
        assertThat(Period.of(preset, today)).isEqualTo(new Period(preset, first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-12-31, 2023-01-01, 2023-12-31",
        "2024-01-01, 2024-03-31, 2023-10-01, 2023-12-31",
        "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
        "2024-03-02, 2024-03-31, 2024-02-01, 2024-03-01"
    })
    void whole_months_are_compared_with_whole_months_and_days_with_as_many_days(
            LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
        assertThat(Period.between(from, to).before()).isEqualTo(Period.between(first, last));
    }

    @Test
    void what_has_no_beginning_or_no_end_is_compared_with_nothing() {
        assertThat(Period.ALL.before()).isNull();
        assertThat(Period.between(null, LocalDate.of(2024, 1, 1)).before()).isNull();
        assertThat(Period.between(LocalDate.of(2024, 1, 1), null).before()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void each_choice_stands_in_the_address_and_is_read_back(Preset preset) {
        var period = Period.of(preset, LocalDate.now());
        var url = UrlParameters.empty();

        period.addTo(url);

        assertThat(Period.of(url.asMap())).isEqualTo(period);
    }
}
