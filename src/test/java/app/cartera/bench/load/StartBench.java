package app.cartera.bench.load;

import app.cartera.bench.Figures;
import app.cartera.bench.Options;
import app.cartera.bench.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From the start of Java to the first page answered, with and without the cache that bin/aot-cache prepares. */
final class StartBench {

    private static final List<String> PLAIN = List.of("-jar", App.JAR.toString());
    private static final List<String> CACHED =
            List.of("-XX:AOTCache=target/app/cartera.aot", "-XX:AOTMode=on", "-jar", "target/app/cartera.jar");
    private static final String HEADER = """
            | start of Java to first page answered | data | runs | median | p95 |
            |---|---|---:|---:|---:|""";

    private final Options options;
    private final List<String> lines = new ArrayList<>();

    private StartBench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options.run(arguments, List.of("runs", "java", "set"), options -> new StartBench(options).run());
    }

    private void run() throws IOException, InterruptedException {
        prepareCache();
        var demo = Files.createTempDirectory("cartera-bench");
        App.start(PLAIN, demo, List.of("--spring.profiles.active=demo")).close();
        tell(HEADER);
        measure("java -jar, without the cache", PLAIN, demo);
        measure("with the cache of bin/aot-cache", CACHED, demo);
        if (options.keepsResults()) {
            Report.keep("Start", lines);
        }
    }

    /** For the build that is measured: one of another build would not be used. */
    private static void prepareCache() throws IOException, InterruptedException {
        System.out.println("Preparing the cache: bin/aot-cache ...");
        if (new ProcessBuilder("bin/aot-cache").inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("bin/aot-cache failed");
        }
    }

    private void measure(String name, List<String> how, Path demo) throws IOException {
        var launch = new ArrayList<>(options.words("java"));
        launch.addAll(how);
        tell(line(name, "none: everything is created", measure(launch, null)));
        tell(line(name, "the demo", measure(launch, demo)));
    }

    private Figures measure(List<String> launch, @Nullable Path data) throws IOException {
        var times = new double[options.number("runs", 10)];
        for (var run = 0; run < times.length; run++) {
            var folder = data == null ? Files.createTempDirectory("cartera-bench") : data;
            var settings = new ArrayList<String>();
            options.words("set").forEach(setting -> settings.add("--" + setting));
            if (data != null) {
                settings.add("--spring.profiles.active=demo");
            }
            var began = System.nanoTime();
            var app = App.start(launch, folder, settings);
            times[run] = (System.nanoTime() - began) / 1e6;
            app.close();
        }
        return Figures.of(times);
    }

    private static String line(String name, String data, Figures times) {
        return String.format(
                Locale.ROOT, "| %s | %s | %d | %.0f | %.0f |", name, data, times.count(), times.median(), times.p95());
    }

    private void tell(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
