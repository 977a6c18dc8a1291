package app.cartera;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser may keep, and for how long, and what it must not keep. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:mem:files;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")
class StaticFilesTest {

    private static final String FOR_GOOD = "max-age=31536000, immutable";

    @LocalServerPort
    int port;

    @Autowired
    ServletContext context;

    @Test
    void the_bundle_is_kept_for_good() throws Exception {
        var script = get(found("src=\"./(VAADIN/build/[^\"]+)\""));
        assertThat(header(script, "Cache-Control")).isEqualTo(FOR_GOOD);
        assertThat(header(script, "Content-Encoding")).isEqualTo("br");
        assertGuarded(script);
    }

    @Test
    void a_style_sheet_is_kept_for_good_under_an_address_that_changes_with_it() throws Exception {
        for (var sheet : new String[] {"styles.css", "aura/aura.css"}) {
            var styles = get(found("href=\"./(" + sheet + "\\?v-c=\\w+)\""));
            assertThat(header(styles, "Cache-Control")).isEqualTo(FOR_GOOD);
            assertThat(header(styles, "Content-Encoding")).isEqualTo("gzip");
            assertGuarded(styles);
        }
    }

    @Test
    void a_script_of_ours_and_a_library_are_kept_for_good_under_addresses_that_change_with_them() throws Exception {
        for (var name : new String[] {"unsaved", "chart[.]umd[.]min"}) {
            var script = get(found("\"(scripts/[^\"]*" + name + "-\\w+[.]js)\""));
            assertThat(header(script, "Cache-Control")).contains("max-age=31536000", "immutable");
            assertThat(header(script, "Pragma")).isEmpty();
            assertThat(header(script, "Expires")).isEmpty();
            assertGuarded(script);
        }
    }

    @Test
    void an_icon_is_asked_for_again_after_an_hour_and_not_sent_again() throws Exception {
        var icon = get("icons/cartera.svg");
        assertThat(header(icon, "Cache-Control")).isEqualTo("max-age=3600");
        assertGuarded(icon);
        var again = send(request("icons/cartera.svg").header("If-Modified-Since", header(icon, "Last-Modified")));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void a_session_is_known_by_a_cookie_that_no_other_cartera_on_the_host_has() throws Exception {
        assertThat(header(get("login"), "Set-Cookie")).startsWith("CARTERA_0=").contains("SameSite=Lax");
        assertThat(context.getEffectiveSessionTrackingModes()).containsExactly(SessionTrackingMode.COOKIE);
    }

    @Test
    void pages_are_not_kept() throws Exception {
        var page = get("login");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Content-Encoding")).isEqualTo("gzip");
        assertGuarded(page);
        var forbidden = get("projects");
        assertThat(forbidden.statusCode()).isEqualTo(302);
        assertThat(header(forbidden, "Cache-Control")).contains("no-store");
    }

    @Test
    void behind_a_proxy_with_https_cookies_go_by_https_alone() throws Exception {
        var direct = send(request("login"));
        assertThat(header(direct, "Set-Cookie")).isNotEmpty().doesNotContain("Secure");

        var proxied = send(request("login").header("X-Forwarded-Proto", "https"));

        assertThat(header(proxied, "Set-Cookie")).contains("Secure", "HttpOnly");
        assertThat(header(proxied, "Strict-Transport-Security")).isNotEmpty();
    }

    @Test
    void where_a_request_went_to_is_not_taken_from_what_anybody_can_send() throws Exception {
        var answer = send(request("projects").header("X-Forwarded-Host", "elsewhere.example"));

        assertThat(header(answer, "Location")).endsWith("/login").doesNotContain("elsewhere");
    }

    private static void assertGuarded(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isNotEmpty();
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'", "base-uri 'self'");
    }

    /** What the sign-in page refers to. */
    private String found(String pattern) throws IOException, InterruptedException {
        var page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address("login")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept-Encoding", "gzip, deflate, br"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    private static HttpResponse<Void> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + "/" + path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
