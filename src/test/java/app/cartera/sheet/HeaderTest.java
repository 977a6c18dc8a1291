package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            2|Holder;ACME SL/IBAN;ES12/Date;Text;Amount/1.2.2026;One;12,50/2.2.2026;Two;13,50
            1|Project;Web/Date;Text;Hours/2026-02-01;One;12,50/2026-02-02;Two;13,50
            3|Holder;ACME SL/IBAN;ES12/Office;Vigo/Date;Text;Amount;Balance/1.2.2026;One;5;5/2.2.2026;Two;5;10
            """)
    void labels_above_a_narrow_table_are_not_its_header(int position, String lines) {
        assertThat(position(lines)).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            Name;Town/Acme;Vigo;note/Beta;Lugo/Gamma;Soria
            Name;Phone/Acme;;note/Beta;600123456;/Gamma;600123457;
            Name;Town;Phone/Acme;Vigo;;note/Beta;Lugo;600123456;/Gamma;Soria;600123457;
            Name;Amount/Acme;5/Place;Kind;Sum/Vigo;a;5/Lugo;b;6
            Name;Amount/Acme;5/Beta;6
            Name;Amount
            Name/Acme/Beta
            """)
    void nor_is_a_line_of_the_table_that_fills_more_than_its_header(String lines) {
        assertThat(position(lines)).isZero();
    }

    /** Of lines that a slash divides. */
    private static int position(String text) {
        var lines = text.split("/");
        return Header.in(IntStream.range(0, lines.length)
                        .mapToObj(number -> new Line(
                                number + 1,
                                Stream.of(lines[number].split(";"))
                                        .map(Cell::of)
                                        .toList()))
                        .toList())
                .orElseThrow()
                .position();
    }
}
