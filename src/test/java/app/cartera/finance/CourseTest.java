package app.cartera.finance;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.finance.figures.Figures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final YearMonth MARCH = YearMonth.of(2021, 3);

    @Test
    void five_years_are_told_month_by_month() {
        assertThat(Course.Step.of(List.of(MARCH.plusMonths(59), MARCH))).isEqualTo(Course.Step.MONTH);
        assertThat(Course.Step.of(List.of())).isEqualTo(Course.Step.MONTH);
    }

    @Test
    void more_are_told_year_by_year() {
        assertThat(Course.Step.of(List.of(MARCH.plusMonths(60), MARCH))).isEqualTo(Course.Step.YEAR);
        assertThat(Course.Step.YEAR.first(MARCH)).isEqualTo(YearMonth.of(2021, 1));
    }

    @Test
    void steps_without_entries_have_their_place() {
        var months = new Course(Course.Step.MONTH, List.of(point(MARCH), point(MARCH.plusMonths(2))));
        assertThat(months.steps()).containsExactly(MARCH, MARCH.plusMonths(1), MARCH.plusMonths(2));

        var january = YearMonth.of(1947, 1);
        var years = new Course(Course.Step.YEAR, List.of(point(january), point(january.plusYears(79))));
        assertThat(years.steps()).hasSize(80).startsWith(january, january.plusYears(1));

        assertThat(new Course(Course.Step.MONTH, List.of()).steps()).isEmpty();
    }

    private static Course.Point point(YearMonth first) {
        return new Course.Point(first, Figures.rounded("EUR", BigDecimal.TEN, BigDecimal.ONE), 0);
    }
}
