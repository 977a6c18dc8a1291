package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest extends SheetFiles {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "3#Name;Size\\na;1\\n\"b;2\\nc;3\\n",
                "3#Name;Size\\na;1\\n\"b;2\\nc;\"d\"\\n",
                "3#Name;Size\\n\"a\\r\\nb\";\"1\\nc;2\\n",
                "2#Name;Size\\na;\"",
                "2#Name;Size\\n\"Screen 24\" wide\";1\\nb;2\\n",
                "3#Name;Size\\r\\n\\r\\n\"a\" b;1\\r\\n",
                "1#Name;\"Size\\na;1\\nb;2\\n"
            })
    void where_quotation_marks_do_not_fit_the_line_is_named(String line, String text) throws IOException {
        var file = csv(text.replace("\\n", "\n").replace("\\r", "\r"), StandardCharsets.UTF_8);

        var refused = refusal(() -> readAll(file));

        assertThat(refused.key()).isEqualTo("error.sheet.quotes");
        assertThat(refused.arguments()).containsExactly(line);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_does_not_swallow_the_rest() throws IOException {
        var before = "P-1,5,x\n".repeat(1_500);
        var text = "Code,Amount,Note\n" + before + "P-2,6,\"to do\n" + "P-3,7,x\n".repeat(1_000);
        var file = csv(text, StandardCharsets.UTF_8);

        var refused = refusal(() -> readAll(file));

        assertThat(refused.key()).isEqualTo("error.sheet.quotes");
        assertThat(refused.arguments()).containsExactly("1502");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "3#Name;Note\\na;1\\nb;~\\n",
                "3#Name;Note\\na;1\\nb;'~'\\nc;3",
                "4#Name;Note\\n'a\\nb';1\\n'c';'~'"
            },
            quoteCharacter = '^')
    void a_cell_that_is_too_long_is_told_as_that(String line, String text) throws IOException {
        var cell = "x".repeat(3_000_000);
        var file = csv(text.replace("\\n", "\n").replace('\'', '"').replace("~", cell), StandardCharsets.UTF_8);

        var refused = refusal(() -> readAll(file));

        assertThat(refused.key()).isEqualTo("error.sheet.longCell");
        assertThat(refused.arguments()).containsExactly(line, 1 << 20);
    }

    @Test
    void what_is_long_but_not_too_long_is_read() throws IOException {
        var cell = "x".repeat(1_000_000);
        var empty = "\n".repeat(2_000_000);
        var file = csv("Name;Note\n" + cell + ";\"" + cell + "\"\n" + empty + "b;2\n", StandardCharsets.UTF_8);

        assertThat(lines(file)).containsExactly("2: " + cell + "|" + cell, "2000003: b|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P-2;7,00;\"y\"\n"})
    void nor_does_it_make_a_delimiter_of_the_comma_of_decimals(String end) throws IOException {
        var text = "Code;Amount;Note\nP-1;5,00;x\nP-2;6,00;\"to do\n" + "P-3;7,00;x\n".repeat(1_000) + end;
        var file = csv(text, StandardCharsets.UTF_8);

        var refused = refusal(() -> readAll(file));

        assertThat(refused.key()).isEqualTo("error.sheet.quotes");
        assertThat(refused.arguments()).containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // One byte of another character set, after a mark and without one.
                "\\EF\\BB\\BFName;Town\\nMu\\C3\\B1oz;Le\\C3\\B3n\\nPe\\F1a;Vigo | 2: Muñoz;León, 3: Pe�a;Vigo",
                "Name;Town\\nMu\\C3\\B1oz;Le\\C3\\B3n\\nPe\\F1a;Vigo | 2: Muñoz;León, 3: Pe�a;Vigo",
                "\\EF\\BB\\BFName;Town\\nPe\\F1a;Le\\F3n | 2: Pe�a;Le�n",
                // Broken off within a character.
                "Name;Town\\nMu\\C3\\B1oz;Le\\C3\\B3n\\nA;Pe\\C3 | 2: Muñoz;León, 3: A;Pe�",
                "Name;Town\\nMu\\F1oz;Le\\F3n\\nPe\\C3\\B1a;\\80 | 2: Muñoz;León, 3: PeÃ±a;€",
                "Name;Town\\nA\\F0\\9F\\98\\80;B\\FF | 2: A😀;B�"
            })
    void a_byte_that_does_not_fit_makes_nothing_else_of_the_others(String text, String lines) throws IOException {
        var file = bytes(text.replace("\\n", "\n"));

        assertThat(String.join(", ", lines(file)).replace('|', ';')).isEqualTo(lines);
    }

    @Test
    void a_character_across_two_blocks_is_whole() throws IOException {
        var names = "x" + "ñ".repeat(100_000);

        assertThat(lines(csv("Name;Size\n" + names + ";\n", StandardCharsets.UTF_8)))
                .containsExactly("2: " + names + "|");
    }

    /** Where {@code \F1} is the byte of that number. */
    private Path bytes(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < text.length(); at++) {
            var coded = text.charAt(at) == '\\';
            bytes.write(coded ? Integer.parseInt(text.substring(at + 1, at + 3), 16) : text.charAt(at));
            at += coded ? 2 : 0;
        }
        return bytes(bytes.toByteArray());
    }
}
