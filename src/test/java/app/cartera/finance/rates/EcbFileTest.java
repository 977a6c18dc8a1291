package app.cartera.finance.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcbFileTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Test
    void rates_are_read_with_their_days() {
        var file = EcbFiles.of("2025-03-04 USD=1.0557 JPY=157.1", "2025-03-03 USD=1.0465");

        assertThat(EcbFile.read(file))
                .containsExactly(
                        rate("USD", MONDAY.plusDays(1), "1.0557"),
                        rate("JPY", MONDAY.plusDays(1), "157.1"),
                        rate("USD", MONDAY, "1.0465"));
    }

    @Test
    void double_quotes_and_missing_namespaces_are_the_same() {
        var file = """
                <Envelope><Cube><Cube time="2025-03-03"><Cube currency="USD" rate="1.0465"/></Cube></Cube></Envelope>""";

        assertThat(EcbFile.read(bytes(file))).containsExactly(rate("USD", MONDAY, "1.0465"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "currency;rate",
                "PK\u0003\u0004",
                "<html><Cube time='2025-03-03'><Cube currency='USD' rate='1.0465'/></Cube></html>",
                "<Envelope></Envelope>",
                "<Envelope><Cube time='2025-03-03'/></Envelope>",
                "<Envelope><Cube time='2025-03-03'><Cube currency='USD' rate='1.0465'/></Cube>"
            })
    void what_is_no_such_file_is_refused_as_a_whole(String file) {
        assertThatThrownBy(() -> EcbFile.read(bytes(file)))
                .isInstanceOfSatisfying(
                        NotEcbFile.class, refused -> assertThat(refused.key()).isEqualTo("error.ecbFile"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30 USD=1.0465",
                "yesterday USD=1.0465",
                "1998-12-31 USD=1.0465",
                "9999-01-01 USD=1.0465",
                "2025-03-03 USD=N/A",
                "2025-03-03 USD=-1.0465",
                "2025-03-03 USD=0.0000",
                "2025-03-03 USD=1e999999999",
                "2025-03-03 USD=1.123456789",
                "2025-03-03 USD=1234567890123",
                "2025-03-03 Dollar=1.0465",
                "2025-03-03 USD=1.0465 USD=1.0466"
            })
    void what_cannot_be_is_told_with_its_line(String day) {
        assertThatThrownBy(() -> EcbFile.read(EcbFiles.of("2025-03-04 USD=1.0557", day)))
                .isInstanceOfSatisfying(NotEcbFile.class, refused -> {
                    assertThat(refused.key()).isEqualTo("error.ecbFile.wrong");
                    assertThat((Integer) refused.arguments()[0]).isBetween(10, 13);
                });
    }

    @Test
    void a_rate_before_any_day_is_refused() {
        var file = "<Envelope><Cube currency='USD' rate='1.0465'/></Envelope>";

        assertThatThrownBy(() -> EcbFile.read(bytes(file))).isInstanceOf(NotEcbFile.class);
    }

    @Test
    void no_other_file_is_read_through_an_entity(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "1.0465");
        var inText =
                document("<!DOCTYPE Envelope [<!ENTITY x SYSTEM '%s'>]>".formatted(secret.toUri()), "&x;", "1.0465");
        var inAttribute =
                document("<!DOCTYPE Envelope [<!ENTITY x SYSTEM '%s'>]>".formatted(secret.toUri()), "", "&x;");

        assertThatThrownBy(() -> EcbFile.read(bytes(inText))).isInstanceOf(NotEcbFile.class);
        assertThatThrownBy(() -> EcbFile.read(bytes(inAttribute))).isInstanceOf(NotEcbFile.class);
    }

    @Test
    void nothing_is_fetched_for_a_document_type() throws Exception {
        var asked = new AtomicBoolean();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    asked.set(true);
                } catch (IOException closed) {
                    // Nobody asked.
                }
            });
            var url = "http://127.0.0.1:%d/evil.dtd".formatted(server.getLocalPort());
            var file = document(
                    "<!DOCTYPE Envelope SYSTEM '%1$s' [<!ENTITY %% all SYSTEM '%1$s'> %%all;]>".formatted(url),
                    "",
                    "1.0465");

            assertThatThrownBy(() -> EcbFile.read(bytes(file))).isInstanceOf(NotEcbFile.class);
            Thread.sleep(Duration.ofMillis(200));
        }
        assertThat(asked).isFalse();
    }

    @Test
    void entities_that_grow_without_end_are_refused_at_once() {
        var entities = new StringBuilder("<!DOCTYPE Envelope [<!ENTITY a0 'aaaaaaaaaa'>");
        for (var i = 1; i < 30; i++) {
            entities.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        var began = System.nanoTime();

        assertThatThrownBy(() -> EcbFile.read(bytes(document(entities + "]>", "&a29;", "1.0465"))))
                .isInstanceOf(NotEcbFile.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    private static String document(String type, String text, String rate) {
        return type
                + "<Envelope><text>%s</text><Cube time='2025-03-03'><Cube currency='USD' rate='%s'/></Cube></Envelope>"
                        .formatted(text, rate);
    }

    private static PerEuro rate(String currency, LocalDate date, String units) {
        return new PerEuro(currency, date, new BigDecimal(units));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
