package app.cartera.bench.load;

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
            List.of("-XX:AOTCache=target/app/cartera.aot", "-Xlog:aot*=error", "-jar", "target/app/cartera.jar");

    private StartBench() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(arguments);
        var demo = Files.createTempDirectory("cartera-bench");
        App.start(PLAIN, demo, List.of("--spring.profiles.active=demo")).close();
        System.out.println("| start to first answer | data | runs | median ms | p95 ms |");
        System.out.println("|---|---|---|---|---|");
        for (var cached : new boolean[] {false, true}) {
            var name = cached ? "with cache" : "java -jar";
            var launch = new ArrayList<>(cached ? CACHED : PLAIN);
            launch.addAll(0, options.javaOptions());
            if (!cached || Files.exists(Path.of("target/app/cartera.aot"))) {
                measure(name, "empty", launch, null, options);
                measure(name, "demo", launch, demo, options);
            }
        }
    }

    private static void measure(String name, String dataName, List<String> launch, @Nullable Path data, Options options)
            throws IOException {
        var times = new Figures();
        for (var run = 0; run < options.number("runs", 10); run++) {
            var folder = data == null ? Files.createTempDirectory("cartera-bench") : data;
            var settings = new ArrayList<>(options.settings());
            if (data != null) {
                settings.add("--spring.profiles.active=demo");
            }
            var began = System.nanoTime();
            var app = App.start(launch, folder, settings);
            times.add((System.nanoTime() - began) / 1e6);
            app.close();
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %.0f | %.0f |%n",
                name,
                dataName,
                times.count(),
                times.median(),
                times.p95());
    }
}
