package app.cartera.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** The results as a file, with the machine they come from. */
record Report(List<Database> databases, List<Result> results) {

    static final String HEADER = """
            | size | database | operation | median | statements | floor, median | p95 | budget |
            |---|---|---|---:|---:|---:|---:|---:|""";

    private static final Path FILE = Path.of("bench/RESULTS.md");

    void write() throws IOException, SQLException {
        var text = new StringBuilder("""
                # What it takes

                Milliseconds on the server for one act of a person, by `bin/bench`; see docs/decisions/012. The floor is what
                the same statements take by plain JDBC. Statements: how many an act sends.

                """);
        text.append(machine()).append("\n\n").append(HEADER).append('\n');
        results.forEach(result -> text.append(result.line()).append('\n'));
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text);
    }

    private String machine() throws IOException, SQLException {
        var versions = new LinkedHashSet<String>();
        for (var database : databases) {
            versions.add(database.name() + " " + database.version());
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%s, commit %s, %d cores, %d GB of memory, heap %d MB, JDK %s, %s"
                .formatted(
                        LocalDate.now(),
                        commit(),
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() >> 30,
                        Runtime.getRuntime().maxMemory() >> 20,
                        Runtime.version(),
                        String.join(", ", versions));
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
