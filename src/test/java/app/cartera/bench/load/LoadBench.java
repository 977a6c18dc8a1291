package app.cartera.bench.load;

import app.cartera.bench.DataBuilder;
import app.cartera.bench.DataSet;
import app.cartera.bench.Database;
import app.cartera.bench.Figures;
import app.cartera.bench.Options;
import app.cartera.bench.Report;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Many people at work at once: how long each act takes them, how many acts and requests a second, and what fails. */
final class LoadBench {

    private static final List<String> ACTS =
            List.of("sign in", "list", "filter", "open project", "open client", "assign");

    private final App app;
    private final HttpClient http;
    private final Options options;
    private final Map<String, Queue<Double>> acts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger people = new AtomicInteger();

    private volatile boolean measuring;
    private volatile boolean over;

    private LoadBench(App app, HttpClient http, Options options) {
        this.app = app;
        this.http = http;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        var known = List.of("size", "db", "users", "seconds", "think", "sign-in-every", "java", "set");
        Options.run(arguments, known, options -> {
            for (var database : options.databases()) {
                measure(database, options);
            }
        });
    }

    private static void measure(Database database, Options options)
            throws SQLException, IOException, InterruptedException {
        var data = new DataSet(database);
        data.prepare();
        data.spoil();
        var lines = new ArrayList<String>();
        try (var app = App.on(database, options);
                var http = HttpClient.newHttpClient()) {
            new LoadBench(app, http, options).warmUp();
            for (var people : options.numbers("users", "50,200,500")) {
                System.out.printf("%n%s%n", database.label());
                lines.addAll(new LoadBench(app, http, options).run(people));
            }
        }
        if (options.keepsResults()) {
            Report.keep("Load", database, lines);
        }
    }

    private void warmUp() {
        for (var i = 0; i < 5; i++) {
            var person = new Person(new Tab(http, app.url));
            ACTS.forEach(act -> goAndPerform(act, person));
        }
        failures.forEach((what, times) -> System.out.println("While warming up: " + times + " x " + what));
    }

    private List<String> run(int people) throws InterruptedException {
        var signInEvery = options.number("sign-in-every", 100);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < people; i++) {
            threads.add(Thread.ofVirtual().start(this::work));
            Thread.sleep(signInEvery);
        }
        requests.set(0);
        measuring = true;
        var cpuBefore = app.cpuTime();
        var seconds = options.number("seconds", 60);
        Thread.sleep(Duration.ofSeconds(seconds));
        measuring = false;
        var cpu = app.cpuTime().minus(cpuBefore);
        var sent = requests.get();
        var heap = app.liveHeap();
        over = true;
        for (var thread : threads) {
            thread.join();
        }
        return report(people, seconds, sent, cpu, heap);
    }

    /** Signs in, and goes on acting with pauses for thought until it is over. */
    private void work() {
        var tab = new Tab(http, app.url);
        var person = new Person(tab);
        perform("sign in", person);
        var act = 1;
        while (!over) {
            App.sleep(ThreadLocalRandom.current().nextInt(think() / 2, think() * 3 / 2));
            var before = tab.requests();
            goAndPerform(ACTS.get(act), person);
            if (measuring) {
                requests.addAndGet(tab.requests() - before);
            }
            act = act % (ACTS.size() - 1) + 1;
        }
    }

    /** Acts on rows begin from the list: the one before may have left another page. */
    private void goAndPerform(String act, Person person) {
        if (!List.of("sign in", "list", "filter").contains(act)) {
            perform("list", person);
        }
        perform(act, person);
    }

    /** The pause between two acts in milliseconds, on average. */
    private int think() {
        return options.number("think", 5000);
    }

    private void perform(String act, Person person) {
        var began = System.nanoTime();
        try {
            switch (act) {
                case "sign in" -> person.signIn(DataBuilder.user(people.incrementAndGet()), DataBuilder.PASSWORD);
                case "list" -> person.list();
                case "filter" -> person.filter();
                case "open project" -> person.openProject();
                case "open client" -> person.openClient();
                default -> person.assign();
            }
            if (measuring || act.equals("sign in")) {
                acts.computeIfAbsent(act, any -> new ConcurrentLinkedQueue<>())
                        .add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began) / 1000.0);
            }
        } catch (RuntimeException failure) {
            failures.computeIfAbsent(act + ": " + failure, any -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    private List<String> report(int people, int seconds, long sent, Duration cpu, long heap) {
        var done = acts.entrySet().stream()
                .filter(act -> !act.getKey().equals("sign in"))
                .mapToInt(act -> act.getValue().size())
                .sum();
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%n%d people at work for %d s, pausing %.1f s between acts on average: %.1f acts/s, %.1f requests/s,"
                        + " CPU of the server %.2f of %d, live heap %.0f MB, resident %.0f MB, %d failures%n",
                people,
                seconds,
                think() / 1000.0,
                done / (double) seconds,
                sent / (double) seconds,
                cpu.toMillis() / 1000.0 / seconds,
                Runtime.getRuntime().availableProcessors(),
                heap / 1e6,
                app.residentMemory() / 1e6,
                failures.values().stream().mapToInt(AtomicInteger::get).sum()));
        lines.add("| act | times | median | p95 | longest |");
        lines.add("|---|---:|---:|---:|---:|");
        ACTS.stream().filter(acts::containsKey).forEach(act -> lines.add(line(act)));
        lines.add("");
        new TreeMap<>(failures).forEach((what, times) -> lines.add("- Failed " + times + " x " + what));
        lines.forEach(System.out::println);
        return lines;
    }

    private String line(String act) {
        var times = Figures.of(
                acts.get(act).stream().mapToDouble(Double::doubleValue).toArray());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f |",
                act,
                times.count(),
                times.median(),
                times.p95(),
                times.longest());
    }
}
