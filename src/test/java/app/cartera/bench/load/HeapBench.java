package app.cartera.bench.load;

import app.cartera.bench.DataBuilder;
import app.cartera.bench.DataSet;
import app.cartera.bench.Database;
import app.cartera.bench.Options;
import app.cartera.bench.Report;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a signed-in session with the projects open keeps in memory: the live heap before and after many of them, and once more
 * after each has selected all projects that match.
 */
final class HeapBench {

    private static final int LARGEST = 25;
    private static final String HEADER = """
            | projects that match | sessions | live heap before, MB | after, MB | a session, KB | more with all selected, KB |
            |---:|---:|---:|---:|---:|---:|""";

    private final Database database;
    private final Options options;

    private HeapBench(Database database, Options options) {
        this.database = database;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options.run(arguments, List.of("size", "db", "sessions", "java", "set", "dump"), options -> {
            for (var database : options.databases()) {
                new HeapBench(database, options).run();
            }
        });
    }

    private void run() throws SQLException, IOException {
        new DataSet(database).prepare();
        var line = measure();
        if (options.keepsResults()) {
            Report.keep("Heap", database, List.of(HEADER, line));
        }
    }

    private String measure() throws IOException {
        var sessions = options.number("sessions", 200);
        try (var app = App.on(database, options);
                var http = HttpClient.newHttpClient()) {
            open(DataBuilder.people(), http, app).forEach(Person::selectAll);
            var before = app.liveBytes();
            var people = open(sessions, http, app);
            var after = app.liveBytes();
            if (options.has("dump")) {
                app.jcmd("GC.heap_dump", options.text("dump", ""));
            }
            people.forEach(Person::selectAll);
            var selected = app.liveHeap();
            var line = String.format(
                    Locale.ROOT,
                    "| %,d | %d | %.1f | %.1f | %.0f | %.1f |",
                    people.getLast().matching(),
                    sessions,
                    sum(before) / 1e6,
                    sum(after) / 1e6,
                    (sum(after) - sum(before)) / 1e3 / sessions,
                    (selected - sum(after)) / 1e3 / sessions);
            System.out.printf("%n%s%n%s%n%s%n", database.label(), HEADER, line);
            showLargest(sessions, before, after);
            return line;
        }
    }

    private static List<Person> open(int sessions, HttpClient http, App app) {
        var people = new ArrayList<Person>();
        for (var i = 1; i <= sessions; i++) {
            var person = new Person(new Tab(http, app.url));
            person.signIn(DataBuilder.user(i), DataBuilder.PASSWORD);
            people.add(person);
        }
        return people;
    }

    private static void showLargest(int sessions, Map<String, Long> before, Map<String, Long> after) {
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
