package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayColumnTest {

    private static final Locale SPANISH = Locale.of("es", "ES");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-06-30                | 2016-06-30
            2016-06-30T00:00:00Z      | 2016-06-30
            2016-06-30T23:59:59+02:00 | 2016-06-30
            2016-06-30 17:05          | 2016-06-30
            2016/6/3                  | 2016-06-03
            20160630                  | 2016-06-30
            12/31/2021 12:00:00 AM    | 2021-12-31
            31/12/2021                | 2021-12-31
            31/12/21                  | 2021-12-31
            31/12/98                  | 1998-12-31
            31.12.2021                | 2021-12-31
            1.2.2021                  | 2021-02-01
            31-12-2021 08:00          | 2021-12-31
            30 Jun 2016               | 2016-06-30
            30-jun-16                 | 2016-06-30
            Jun 30, 2016              | 2016-06-30
            Sept. 3, 2016             | 2016-09-03
            30 de junio de 2016       | 2016-06-30
            3 ENERO 2016              | 2016-01-03
            """)
    void one_value_that_can_be_only_one_day(String text, LocalDate day) {
        assertThat(read(SPANISH, text)).containsExactly(Optional.of(day));
        assertThat(read(Locale.US, text)).containsExactly(Optional.of(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "-",
                "n/a",
                "31/02/2021",
                "2021-13-01",
                "99/99/2021",
                "12/2021",
                "2021",
                "P155363",
                "1/2/3/4",
                "1.234,56",
                "tomorrow",
                "30 Foo 2016",
                "12 ﾊﾟｰ 2024",
                "ﾊﾟｰ 12, 2024",
                "3/4",
                "10/10/20215"
            })
    void what_is_no_day(String text) {
        assertThat(read(SPANISH, text)).containsExactly(Optional.empty());
    }

    @Test
    void what_is_too_long_is_no_day_and_decides_nothing() {
        assertThat(read(SPANISH, "2021-12-31 08:00 " + "x".repeat(43), "2021-12-31 08:00 " + "x".repeat(44)))
                .containsExactly(day(2021, 12, 31), Optional.empty());
        assertThat(read(SPANISH, "5/6/2021", "6/30/2021 08:00" + " ".repeat(46) + "am"))
                .containsExactly(day(2021, 6, 5), Optional.empty());
    }

    @Test
    void one_value_decides_for_the_column() {
        assertThat(read(SPANISH, "5/6/2021", "6/30/2021", "2021-01-02"))
                .containsExactly(day(2021, 5, 6), day(2021, 6, 30), day(2021, 1, 2));
        assertThat(read(Locale.US, "5/6/2021", "30/6/2021")).containsExactly(day(2021, 6, 5), day(2021, 6, 30));
    }

    @Test
    void a_value_that_does_not_fit_what_most_say_is_not_guessed() {
        assertThat(read(SPANISH, "13/1/2021", "14/1/2021", "1/15/2021"))
                .containsExactly(day(2021, 1, 13), day(2021, 1, 14), Optional.empty());
    }

    @Test
    void where_all_can_be_both_it_goes_by_the_language() {
        assertThat(read(SPANISH, "5/6/2021")).containsExactly(day(2021, 6, 5));
        assertThat(read(Locale.US, "5/6/2021")).containsExactly(day(2021, 5, 6));
        assertThat(read(Locale.UK, "5/6/2021")).containsExactly(day(2021, 6, 5));
        assertThat(read(Locale.US, "5.6.2021")).containsExactly(day(2021, 6, 5));
    }

    @Test
    void americans_alone_write_am_and_pm() {
        assertThat(read(SPANISH, "6/5/2021 12:00:00 AM")).containsExactly(day(2021, 6, 5));
    }

    @Test
    void days_of_excel() {
        var cells = List.of(
                Cell.of(LocalDate.of(2021, 12, 31)),
                Cell.of(LocalDateTime.of(2021, 12, 31, 18, 0)),
                Cell.of(44_561),
                Cell.of(20_211_231),
                new Cell.Number(new BigDecimal("12.5")));
        var column = DayColumn.of(cells, SPANISH);

        assertThat(cells.stream().map(column::read))
                .containsExactly(
                        day(2021, 12, 31), day(2021, 12, 31), day(2021, 12, 31), day(2021, 12, 31), Optional.empty());
    }

    private static List<Optional<LocalDate>> read(Locale locale, String... texts) {
        var cells = Stream.of(texts).map(Cell::of).toList();
        var column = DayColumn.of(cells, locale);
        return cells.stream().map(column::read).toList();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }
}
