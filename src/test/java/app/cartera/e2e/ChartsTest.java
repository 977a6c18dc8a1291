package app.cartera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only a browser knows of charts: that they are drawn, in the right colours and sizes, by scripts it keeps. */
class ChartsTest extends BrowserTest {

    private static final String LIBRARY = "chart.umd.min";

    /** How many pixels of a chart are painted in about this colour. */
    private static final String PAINTED = """
            (canvas, [red, green, blue]) => {
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              let painted = 0;
              for (let i = 0; i < pixels.length; i += 4) {
                const far = Math.abs(pixels[i] - red) + Math.abs(pixels[i + 1] - green) + Math.abs(pixels[i + 2] - blue);
                painted += pixels[i + 3] > 200 && far < 12;
              }
              return painted;
            }""";

    private static final String COLOUR_OF = """
            key => {
              const dot = new OffscreenCanvas(1, 1).getContext('2d');
              dot.fillStyle = getComputedStyle(key).color;
              dot.fillRect(0, 0, 1, 1);
              return [...dot.getImageData(0, 0, 1, 1).data].slice(0, 3);
            }""";

    static Stream<Arguments> combinations() {
        return Stream.of(arguments("es", ColorScheme.LIGHT, 1280), arguments("en", ColorScheme.DARK, 360));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void charts_are_drawn_accessible_and_fit_the_window(String language, ColorScheme scheme, int width) {
        var page = visitor(language, scheme, width);
        var complaints = complaints(page);
        openCharts(page);

        assertThat(page.locator("cartera-chart")).hasCount(3);
        page.locator("cartera-chart canvas").all().forEach(ChartsTest::assertDrawn);
        page.locator("details summary").first().press("Enter");
        assertThat(page.getByRole(AriaRole.TABLE)).hasCount(1);
        picture(page, language, scheme, width);
        assertThat(axe(page).include(List.of(".page")).analyze().getViolations())
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void charts_take_the_colours_of_the_scheme_as_it_changes() {
        var page = visitor("es");
        openCharts(page);
        assertThat(painted(page, colour(page))).isPositive();
        var light = colour(page);

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settle(page);

        assertThat(colour(page)).isNotEqualTo(light);
        assertThat(painted(page, colour(page))).isPositive();
        assertThat(painted(page, light)).isZero();
    }

    @Test
    void charts_are_printed_in_ink_on_paper_and_not_cut() {
        var page = visitor("es", ColorScheme.DARK, 1280);
        openCharts(page);
        var dark = colour(page);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(700, 1000);
        settle(page);

        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("charts.pdf")));
        assertThat(painted(page, dark)).isZero();
        assertThat(painted(page, colour(page))).isPositive();
        var canvas = canvas(page).boundingBox();
        assertThat(canvas.x + canvas.width).isLessThanOrEqualTo(700);
    }

    @Test
    void a_chart_grows_and_shrinks_with_the_window() {
        var page = visitor("es");
        openCharts(page);
        var wide = canvas(page).boundingBox().width;

        page.setViewportSize(700, 800);
        settle(page);

        assertThat(canvas(page).boundingBox().width).isLessThan(wide);
        assertDrawn(canvas(page));
    }

    @Test
    void a_click_on_a_bar_leads_where_the_link_of_the_table_leads() {
        var page = visitor("es");
        openCharts(page);
        page.evaluate("window.notReloaded = true");
        var box = canvas(page).boundingBox();

        page.mouse().click(box.x + box.width - 20, box.y + box.height / 2);

        page.waitForURL("**/projects?q=month10");
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
    }

    @Test
    void the_library_comes_with_the_first_chart_and_is_kept() {
        var page = visitor("es");
        var scripts = new ArrayList<Response>();
        page.onResponse(response -> {
            if (response.url().contains("/scripts/") && response.url().contains("chart")) {
                scripts.add(response);
            }
        });

        signIn(page, "admin", "/finance/contacts");
        settle(page);
        assertThat(scripts).noneMatch(script -> script.url().contains(LIBRARY));

        page.navigate("/test/charts");
        assertThat(page.locator("cartera-chart canvas")).hasCount(3);
        assertThat(scripts).anyMatch(script -> script.url().contains(LIBRARY)).allSatisfy(script -> {
            assertThat(script.status()).isEqualTo(200);
            assertThat(script.allHeaders())
                    .containsEntry("cache-control", "max-age=31536000, public, immutable")
                    .containsEntry("content-type", "text/javascript")
                    .containsEntry("content-encoding", "gzip");
        });
    }

    @Test
    void without_the_library_the_table_is_shown() {
        var page = visitor("es");
        page.route(url -> url.contains(LIBRARY), Route::abort);
        openPage(page);

        assertThat(page.locator("details[open] table")).hasCount(3);
        assertThat(page.locator("cartera-chart").first()).isHidden();
    }

    private void openCharts(Page page) {
        openPage(page);
        assertThat(page.locator("cartera-chart canvas")).hasCount(3);
        settle(page);
    }

    private void openPage(Page page) {
        signIn(page, "viewer", "/test/charts");
        page.waitForSelector(
                "cartera-chart", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }

    private static void assertDrawn(Locator canvas) {
        var accent = colour(canvas.page());
        assertThat((Integer) canvas.evaluate(PAINTED, accent)).isGreaterThan(300);
    }

    private static Object colour(Page page) {
        return page.locator(".chart-key.chart-accent").first().evaluate(COLOUR_OF);
    }

    private static int painted(Page page, Object colour) {
        return (Integer) canvas(page).evaluate(PAINTED, colour);
    }

    private static Locator canvas(Page page) {
        return page.locator("cartera-chart canvas").first();
    }

    private static void picture(Page page, String language, ColorScheme scheme, int width) {
        var size = page.viewportSize();
        page.setViewportSize(width, 2000);
        settle(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("charts-%s-%s-%d.png".formatted(language, scheme, width))));
        page.setViewportSize(size.width, size.height);
    }
}
