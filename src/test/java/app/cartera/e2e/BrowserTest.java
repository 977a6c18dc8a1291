package app.cartera.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A test in a real Chromium against the whole application with the demo data, as a person uses it. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")
@ActiveProfiles("demo")
abstract class BrowserTest {

    static final Path PICTURES = Path.of("target", "screens");

    /** So many milliseconds a slow machine gets to show what is expected. */
    private static final double PATIENCE = 15_000;

    static final String PASSWORD = "cartera-demo";

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final List<String> CHROMIUM_AT =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> CHROMIUM_OPTIONS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    /** The server has answered, and what that moves and draws stands where it did 50 ms before, three times in a row. */
    private static final String STILL = """
            call => {
              const idle = Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.());
              const boxes = [...document.querySelectorAll('main, main *')].map(element => {
                const { x, y, width, height } = element.getBoundingClientRect();
                return [x, y, width, height];
              });
              const seen = JSON.stringify([call, innerWidth, boxes]);
              window.stillFor = idle && boxes.length > 0 && seen === window.lastSeen ? window.stillFor + 1 : 0;
              window.lastSeen = seen;
              return window.stillFor >= 3;
            }""";

    /** Those that no test uses now: their caches spare the next one a second for each page it loads. */
    private static final Map<Kind, Deque<BrowserContext>> idle = new HashMap<>();

    @LocalServerPort
    int port;

    private final Map<BrowserContext, Kind> visitors = new LinkedHashMap<>();
    private boolean failed;

    @RegisterExtension
    final AfterTestExecutionCallback outcome =
            test -> failed = test.getExecutionException().isPresent();

    private record Kind(String language, ColorScheme scheme, int width) {}

    @BeforeAll
    static void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(noDownload));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(CHROMIUM_OPTIONS));
    }

    @AfterAll
    static void closeBrowser() {
        idle.clear();
        browser.close();
        playwright.close();
    }

    /** Leaves a picture of what each visitor saw last where that failed: it is easier to read than a stack trace. */
    private void leavePicture(TestInfo test, BrowserContext context) {
        var name = "%s-%d.png".formatted(test.getDisplayName().replaceAll("\\W+", "-"), context.hashCode());
        context.pages()
                .forEach(page -> page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("last").resolve(name))));
    }

    /** What was loaded is kept for the next visitor; who it was is forgotten. */
    @AfterEach
    void leave(TestInfo test) {
        visitors.forEach((context, kind) -> {
            if (failed) {
                leavePicture(test, context);
                context.close();
            } else {
                context.pages().forEach(Page::close);
                context.clearCookies();
                idle.computeIfAbsent(kind, any -> new ArrayDeque<>()).add(context);
            }
        });
    }

    /** A browser of one's own: another person, or the same on another machine. */
    Page visitor(String language) {
        return visitor(language, ColorScheme.LIGHT, 1280);
    }

    Page visitor(String language, ColorScheme scheme, int width) {
        var kind = new Kind(language, scheme, width);
        var known = idle.getOrDefault(kind, new ArrayDeque<>()).poll();
        var context = known == null ? newContext(kind) : known;
        visitors.put(context, kind);
        return context.newPage();
    }

    private BrowserContext newContext(Kind kind) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(kind.language)
                .setColorScheme(kind.scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(kind.width, 800));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** Opens an address as somebody who has signed in, without the page to do it on: {@link SignInTest} is about that. */
    Page signIn(Page page, String user, String address) {
        var signIn = RequestOptions.create()
                .setForm(FormData.create().set("username", user).set("password", PASSWORD))
                .setMaxRedirects(0);
        page.context().request().post("/login", signIn);
        page.navigate(address);
        return page;
    }

    /** Signs in on the sign-in page that is open. */
    Page fillIn(Page page, String user) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Waits until nothing moves any more: what is measured before is of a page on its way. */
    static void settle(Page page) {
        page.waitForFunction(
                STILL, String.valueOf(System.nanoTime()), new Page.WaitForFunctionOptions().setPollingInterval(50));
    }

    /** As if the server had forgotten this person. */
    static void endSession(Page page) {
        var over = page.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("CARTERA_"))
                .map(cookie ->
                        new Cookie(cookie.name, "over").setDomain("localhost").setPath("/"))
                .toList();
        page.context().addCookies(over);
    }

    /** A scan that describes only what is wrong, and looks for no frames in the page, as there are none: a third of the time. */
    static AxeBuilder axe(Page page) {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(violations);
    }

    /** What a scan finds that is serious or critical. */
    static List<String> graveFaults(AxeBuilder scan) {
        return scan.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(BrowserTest::described)
                .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** Goes where a link leads: what all pages have in common is loaded once. */
    static void follow(Page page, String address) {
        page.evaluate("""
                address => {
                  const link = document.createElement('a');
                  link.href = address;
                  link.setAttribute('router-link', '');
                  document.body.append(link);
                  link.click();
                  link.remove();
                }""", address);
        page.waitForFunction("path => location.pathname === path", address.replaceAll("[?].*", ""));
    }

    static void clickButton(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    static Locator field(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    static Locator combo(Page page, String label) {
        return combo(page.locator("main"), label);
    }

    static Locator combo(Locator room, String label) {
        return room.getByRole(
                AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    static Locator option(Page page, String text) {
        return page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    static Locator dialogCombo(Page page, String label) {
        return combo(page.locator("vaadin-dialog[opened]"), label);
    }

    static void tickFirstRow(Page page) {
        page.locator("vaadin-grid vaadin-checkbox:visible").first().click();
    }

    static void openActions(Page page, String menu, String item) {
        page.locator(".selection-bar")
                .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(menu))
                .first()
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    static void pick(Locator combo, String typed, String choice) {
        combo.fill(typed);
        option(combo.page(), choice).click();
        PlaywrightAssertions.assertThat(combo).hasValue(choice);
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    static Locator heading(Page page, String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CARTERA_CHROMIUM")), CHROMIUM_AT.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install it, or set CARTERA_CHROMIUM to its path"));
    }
}
