package app.cartera.bench.load;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a signed-in session with the projects open keeps in memory: the live heap before and after many of them. */
final class HeapBench {

    private static final int WARM_UP = 10;
    private static final int LARGEST = 25;

    private HeapBench() {}

    public static void main(String[] arguments) {
        var options = Options.of(arguments);
        var sessions = options.number("sessions", 100);
        try (var app = options.startApp();
                var http = HttpClient.newHttpClient()) {
            open(WARM_UP, http, app);
            var before = app.liveBytes();
            var tabs = open(sessions, http, app);
            var after = app.liveBytes();
            if (options.has("dump")) {
                app.jcmd("GC.heap_dump", options.text("dump", ""));
            }
            report(sessions, tabs.getLast().page().nodes(), before, after);
        }
    }

    private static List<Tab> open(int sessions, HttpClient http, App app) {
        var tabs = new ArrayList<Tab>();
        for (var i = 0; i < sessions; i++) {
            var tab = new Tab(http, app.url);
            new Person(tab).signIn("manager", Options.PASSWORD);
            tabs.add(tab);
        }
        return tabs;
    }

    private static void report(int sessions, int nodes, Map<String, Long> before, Map<String, Long> after) {
        System.out.printf(
                Locale.ROOT,
                "%d sessions, each with %d nodes: live heap %.1f MB before, %.1f MB after: %.0f KB a session%n",
                sessions,
                nodes,
                sum(before) / 1e6,
                sum(after) / 1e6,
                (sum(after) - sum(before)) / 1e3 / sessions);
        var grown = new HashMap<>(after);
        before.forEach((type, bytes) -> grown.merge(type, -bytes, Long::sum));
        grown.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(LARGEST)
                .forEach(type -> System.out.printf(
                        Locale.ROOT, "%8.1f KB %s%n", type.getValue() / 1e3 / sessions, type.getKey()));
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
