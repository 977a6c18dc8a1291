package app.cartera.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every screen in one language, in wide and narrow windows, light or dark: accessible, and nothing wider than the window. Each is
 * opened once and then looked at in one way after the other, as a window is made smaller or larger.
 */
abstract class ScreenChecks extends BrowserTest {

    private static final List<String> SCREENS = List.of(
            "",
            "projects",
            "projects?health=quiet",
            "projects?q=nothing-like-this",
            "projects/new",
            "projects/import",
            "projects/1",
            "projects/1/settings",
            "projects/1/finance",
            "projects/1/finance?q=nothing-like-this",
            "projects/999999",
            "finance/contacts",
            "finance/contacts/1",
            "finance/contacts/1?tab=contribution&period=all",
            "finance/contacts/1?tab=history",
            "finance/contacts/1?tab=data",
            "finance/contacts/import",
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

    @Autowired
    JdbcTemplate database;

    private final String language;
    private final List<Look> scanned;
    private final List<Look> looks;

    /**
     * @param scanned the looks in which each build scans the screens, {@code CARTERA_ALL_SCREENS=1} in all four: colours and what
     *     a narrow window has are the same in both languages, so that no look need be scanned twice
     * @param seen others in which it measures them and leaves a picture
     */
    ScreenChecks(String language, List<Look> scanned, List<Look> seen) {
        this.language = language;
        var all = System.getenv("CARTERA_ALL_SCREENS") != null;
        this.scanned = all ? List.of(Look.values()) : scanned;
        looks = all
                ? this.scanned
                : Stream.concat(scanned.stream(), seen.stream()).toList();
    }

    @Test
    void each_screen_is_accessible_and_fits_the_window() {
        var page = visitor(language, looks.getFirst().scheme, looks.getFirst().width);
        var softly = new SoftAssertions();
        withoutAccounts(() -> {
            page.navigate("/setup");
            look(softly, page, "setup");
        });
        page.navigate("/login");
        look(softly, page, "login");
        signIn(page, "admin", "/projects");
        settle(page);
        SCREENS.forEach(screen -> {
            looks.getFirst().show(page);
            follow(page, "/" + screen);
            look(softly, page, screen);
        });
        softly.assertAll();
    }

    /** As in an empty installation. */
    private void withoutAccounts(Runnable act) {
        database.execute("alter table app_user rename to app_user_kept");
        try {
            database.execute("create table app_user as select * from app_user_kept with no data");
            act.run();
        } finally {
            database.execute("drop table if exists app_user");
            database.execute("alter table app_user_kept rename to app_user");
        }
    }

    private void look(SoftAssertions softly, Page page, String screen) {
        for (var look : looks) {
            look.show(page);
            settle(page);
            picture(page, screen, look);
            measure(softly, page, screen, look);
            if (scanned.contains(look)) {
                scan(softly, page, screen, look);
            }
        }
    }

    private void picture(Page page, String screen, Look look) {
        var name = screen.isEmpty() ? "home" : screen.replaceAll("[^a-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%s-%s-%s-%d.png".formatted(name, language, look.scheme, look.width))));
    }

    private static void scan(SoftAssertions softly, Page page, String screen, Look look) {
        softly.assertThat(graveFaults(axe(page))).as(screen + " " + look).isEmpty();
    }

    private static void measure(SoftAssertions softly, Page page, String screen, Look look) {
        var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        softly.assertThat(((Number) overflow).intValue())
                .as(screen + " is wider than " + look.width)
                .isLessThanOrEqualTo(0);
    }

    /** A window of this width in these colours. */
    enum Look {
        WIDE_LIGHT(1280, ColorScheme.LIGHT),
        WIDE_DARK(1280, ColorScheme.DARK),
        NARROW_LIGHT(360, ColorScheme.LIGHT),
        NARROW_DARK(360, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        Look(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }

        private void show(Page page) {
            page.setViewportSize(width, 800);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        }
    }
}
