package app.cartera.e2e;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen in a window of one width, light and dark: accessible, and nothing wider than the window. Which combinations, the
 * tests of each width tell.
 */
abstract class ScreenChecks extends BrowserTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final List<String> SCREENS = List.of(
            "",
            "projects",
            "projects?health=quiet",
            "projects?q=nothing-like-this",
            "projects/new",
            "projects/1",
            "projects/1/settings",
            "projects/1/finance",
            "projects/1/finance?q=nothing-like-this",
            "projects/999999",
            "finance/contacts",
            "finance/contacts/1",
            "finance/contacts/1?tab=contribution&period=all",
            "finance/report",
            "finance/report?period=all&attribution=then",
            "finance/import",
            "finance/import?project=1",
            "activity",
            "activity?kind=delete&from=2026-01-01",
            "activity/1",
            "settings/categories",
            "settings/figures",
            "settings/users",
            "settings/currency");

    private final int width;

    ScreenChecks(int width) {
        this.width = width;
    }

    /** These for each build: it takes more than a minute for each. {@code CARTERA_ALL_SCREENS=1} draws and checks all four. */
    static Stream<Arguments> unlessAll(Arguments... usual) {
        var all = Stream.of("es", "en")
                .flatMap(language ->
                        Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> arguments(language, scheme)));
        return System.getenv("CARTERA_ALL_SCREENS") == null ? Stream.of(usual) : all;
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void a_screen_is_accessible_and_fits_the_window(String language, ColorScheme scheme) {
        var page = visitor(language, scheme, width);
        var softly = new SoftAssertions();
        page.navigate("/login");
        settle(page);
        check(softly, page, "login", language, scheme);
        signIn(page, "admin", "/projects");
        for (var screen : SCREENS) {
            page.navigate("/" + screen);
            settle(page);
            check(softly, page, screen, language, scheme);
        }
        softly.assertAll();
    }

    private void check(SoftAssertions softly, Page page, String screen, String language, ColorScheme scheme) {
        var name = screen.isEmpty() ? "home" : screen.replaceAll("[^a-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%s-%s-%s-%d.png".formatted(name, language, scheme, width))));
        var grave = axe(page).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(ScreenChecks::described)
                .toList();
        softly.assertThat(grave).as(screen + " " + scheme).isEmpty();
        var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        softly.assertThat(((Number) overflow).intValue())
                .as(screen + " is wider than " + width)
                .isLessThanOrEqualTo(0);
    }

    private static String described(Rule rule) {
        return rule.getId() + " " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    private static void settle(Page page) {
        page.waitForFunction(
                "() => window.Vaadin && window.Vaadin.Flow && Object.values(window.Vaadin.Flow.clients || {})"
                        + ".every(client => !client.isActive || !client.isActive())");
        page.waitForTimeout(400);
    }
}
