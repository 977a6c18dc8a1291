package app.cartera.bench.load;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Many people at work at once: how long each act takes them, how many acts and requests a second, and what fails. */
final class LoadBench {

    private static final List<String> ACTS =
            List.of("sign in", "list", "filter", "open project", "open client", "assign");
    private static final List<String> USERS = List.of("manager", "editor", "admin");

    private final App app;
    private final HttpClient http;
    private final Options options;
    private final Map<String, Figures> acts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();

    private volatile boolean measuring;
    private volatile boolean over;

    private LoadBench(App app, HttpClient http, Options options) {
        this.app = app;
        this.http = http;
        this.options = options;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var options = Options.of(arguments);
        try (var app = options.startApp();
                var http = HttpClient.newHttpClient()) {
            new LoadBench(app, http, options).warmUp();
            for (var people : options.numbers("people", "50,200,500")) {
                new LoadBench(app, http, options).run(people);
            }
        }
    }

    private void warmUp() {
        for (var i = 0; i < 5; i++) {
            var person = new Person(new Tab(http, app.url));
            ACTS.forEach(act -> goAndPerform(act, person));
        }
        failures.forEach((what, times) -> System.out.println("While warming up: " + times + " x " + what));
    }

    private void run(int people) throws InterruptedException {
        var signInEvery = options.number("sign-in-every", 100);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < people; i++) {
            threads.add(Thread.ofVirtual().start(this::work));
            Thread.sleep(signInEvery);
        }
        requests.set(0);
        measuring = true;
        var cpuBefore = app.cpuTime();
        var seconds = options.number("seconds", 40);
        Thread.sleep(Duration.ofSeconds(seconds));
        measuring = false;
        var cpu = app.cpuTime().minus(cpuBefore);
        var sent = requests.get();
        var heap = app.liveHeap();
        over = true;
        for (var thread : threads) {
            thread.join();
        }
        report(people, seconds, sent, cpu, heap);
    }

    /** Signs in, and goes on acting with pauses for thought until it is over. */
    private void work() {
        var tab = new Tab(http, app.url);
        var person = new Person(tab);
        perform("sign in", person);
        var act = 1;
        while (!over) {
            think();
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

    private void think() {
        var mean = options.number("think", 5000);
        App.sleep(ThreadLocalRandom.current().nextInt(mean / 2, mean * 3 / 2));
    }

    private void perform(String act, Person person) {
        var began = System.nanoTime();
        try {
            switch (act) {
                case "sign in" ->
                    person.signIn(
                            options.text(
                                    "user",
                                    USERS.get(ThreadLocalRandom.current().nextInt(USERS.size()))),
                            Options.PASSWORD);
                case "list" -> person.list();
                case "filter" -> person.filter();
                case "open project" -> person.openProject();
                case "open client" -> person.openClient();
                default -> person.assign();
            }
            if (measuring || act.equals("sign in")) {
                acts.computeIfAbsent(act, any -> new Figures())
                        .add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began) / 1000.0);
            }
        } catch (RuntimeException failure) {
            failures.computeIfAbsent(act + ": " + failure, any -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    private void report(int people, int seconds, long sent, Duration cpu, long heap) {
        var done = acts.entrySet().stream()
                .filter(act -> !act.getKey().equals("sign in"))
                .mapToInt(act -> act.getValue().count())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%n%d people: %.1f acts/s, %.1f requests/s, CPU of the server %.2f of %d, live heap %.0f MB, resident %.0f MB, %d failures%n",
                people,
                done / (double) seconds,
                sent / (double) seconds,
                cpu.toMillis() / 1000.0 / seconds,
                Runtime.getRuntime().availableProcessors(),
                heap / 1e6,
                app.residentMemory() / 1e6,
                failures.values().stream().mapToInt(AtomicInteger::get).sum());
        System.out.println("| act | times | median ms | p95 ms | longest ms |");
        System.out.println("|---|---|---|---|---|");
        ACTS.stream().filter(acts::containsKey).forEach(act -> {
            var figures = acts.get(act);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f | %.0f |%n",
                    act,
                    figures.count(),
                    figures.median(),
                    figures.p95(),
                    figures.max());
        });
        new TreeMap<>(failures).forEach((what, times) -> System.out.println("Failed " + times + " x " + what));
    }
}
