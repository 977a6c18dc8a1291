package app.cartera.bench.load;

import app.cartera.bench.Database;
import app.cartera.bench.Options;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The packaged application in a process of its own. */
class App implements AutoCloseable {

    static final Path JAR = Path.of("target/cartera.jar");

    final String url;
    private final Process process;
    private final Path log;

    private App(String url, Process process, Path log) {
        this.url = url;
        this.process = process;
        this.log = log;
    }

    /** Starts it, and returns once /login was answered. {@code launch} is what stands between java and the options. */
    static App start(List<String> launch, Path data, List<String> options) {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch);
        command.add("--server.port=" + port);
        command.add("--cartera.data=" + data.toAbsolutePath());
        command.addAll(options);
        try {
            Files.createDirectories(data);
            var log = data.resolve("cartera.log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var app = new App("http://localhost:" + port, process, log);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            app.awaitAnswer();
            return app;
        } catch (IOException failed) {
            throw new IllegalStateException("Cannot start the application", failed);
        }
    }

    /** On the data of a database, with what --java and --set add. */
    static App on(Database database, Options options) throws IOException {
        var launch = new ArrayList<>(options.words("java"));
        launch.addAll(List.of("-jar", JAR.toString()));
        var settings = new ArrayList<String>();
        database.properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        if (database.profile() != null) {
            settings.add("--spring.profiles.active=" + database.profile());
        }
        options.words("set").forEach(setting -> settings.add("--" + setting));
        return start(launch, Files.createTempDirectory("cartera-bench"), settings);
    }

    private void awaitAnswer() throws IOException {
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended:\n" + Files.readString(log));
            }
            sleep(5);
        }
    }

    private boolean answers() {
        try {
            var connection =
                    (HttpURLConnection) URI.create(url + "/login").toURL().openConnection();
            connection.getInputStream().readAllBytes();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Bytes that are reachable, by class, after a full collection. */
    Map<String, Long> liveBytes() {
        jcmd("GC.run");
        jcmd("GC.run");
        return jcmd("GC.class_histogram")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+: .*"))
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(parts -> parts[3], parts -> Long.parseLong(parts[2]), Long::sum));
    }

    long liveHeap() {
        return liveBytes().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bytes of the process in memory, heap and all else. */
    long residentMemory() {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    Duration cpuTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    String jcmd(String... command) {
        try {
            var all = new ArrayList<String>();
            all.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
            all.add(String.valueOf(pid()));
            all.addAll(List.of(command));
            var tool = new ProcessBuilder(all).redirectErrorStream(true).start();
            return new String(tool.getInputStream().readAllBytes());
        } catch (IOException failed) {
            throw new IllegalStateException("jcmd", failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("No free port", none);
        }
    }
}
