package app.cartera.bench.load;

import app.cartera.bench.DataBuilder;
import app.cartera.bench.DataSet;
import app.cartera.bench.Database;
import app.cartera.bench.Figures;
import app.cartera.bench.Options;
import app.cartera.bench.Report;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What Chromium loads, and how long that takes, until the sign-in form or rows of the projects are there. */
final class VisitBench {

    private static final List<String> CHROMIUM_AT =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final String FORM = "form button[type=submit]";
    private static final String ROWS = "vaadin-grid-cell-content a[href*='projects/']";
    private static final String HEADER = """
            | until it is shown in Chromium | runs | requests | KB over the network | median | p95 |
            |---|---:|---:|---:|---:|---:|""";

    private final App app;
    private final Browser browser;
    private final Map<String, List<Loaded>> loaded = new LinkedHashMap<>();

    private VisitBench(App app, Browser browser) {
        this.app = app;
        this.browser = browser;
    }

    public static void main(String[] arguments) throws Exception {
        Options.run(arguments, List.of("size", "db", "runs", "java", "set"), options -> {
            for (var database : options.databases()) {
                measure(database, options);
            }
        });
    }

    private static void measure(Database database, Options options) throws SQLException, IOException {
        new DataSet(database).prepare();
        var noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var app = App.on(database, options);
                var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(noDownload));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            new VisitBench(app, browser).visit();
            var bench = new VisitBench(app, browser);
            for (var run = 0; run < options.number("runs", 10); run++) {
                bench.visit();
            }
            System.out.printf("%n%s%n", database.label());
            bench.lines().forEach(System.out::println);
            if (options.keepsResults()) {
                Report.keep("First visit", database, bench.lines());
            }
        }
    }

    /** Somebody comes for the first time and signs in, loads the page again, and comes back with an empty cache. */
    private void visit() {
        List<Cookie> cookies;
        try (var context = context()) {
            var visitor = new Visitor(context.newPage());
            keep("sign-in form, first visit", visitor.load(() -> visitor.page().navigate(app.url + "/projects"), FORM));
            visitor.page().locator("input[name=username]").fill(DataBuilder.user(1));
            visitor.page().locator("input[name=password]").fill(DataBuilder.PASSWORD);
            keep(
                    "projects after sign-in",
                    visitor.load(() -> visitor.page().locator(FORM).click(), ROWS));
            keep("projects, loaded again", visitor.load(() -> visitor.page().reload(), ROWS));
            cookies = context.cookies();
        }
        try (var context = context()) {
            context.addCookies(cookies);
            var visitor = new Visitor(context.newPage());
            keep(
                    "projects, signed in, nothing cached",
                    visitor.load(() -> visitor.page().navigate(app.url + "/projects"), ROWS));
        }
    }

    private BrowserContext context() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    private void keep(String what, Loaded once) {
        loaded.computeIfAbsent(what, any -> new ArrayList<>()).add(once);
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        loaded.forEach((what, runs) -> {
            var times = Figures.of(runs.stream().mapToDouble(Loaded::millis).toArray());
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f | %.0f | %.0f |",
                    what,
                    times.count(),
                    median(runs.stream().map(once -> (double) once.requests())),
                    median(runs.stream().map(once -> once.bytes() / 1e3)),
                    times.median(),
                    times.p95()));
        });
        return lines;
    }

    private static double median(Stream<Double> values) {
        return Figures.of(values.mapToDouble(value -> value).toArray()).median();
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
