package app.cartera.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
