package app.cartera.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps what was measured in a file, beside what was measured otherwise and on other data. */
public final class Report {

    private static final Path FILE = Path.of("bench/RESULTS.md");
    private static final String HEADING = "\n## ";
    private static final String INTRODUCTION = """
            # What it takes

            Measured by `bin/bench`, whose `--help` says what each part measures; docs/decisions/012 says why lists are quick.
            Times are milliseconds, of the services on the server where nothing else is said. The floor is what the same
            statements take by plain JDBC. Statements: how many an act sends.

            Until commit e54cec86 (2026-11-30) the journal of the measured data was empty; since then it tells that all
            projects were imported.
            """;

    private Report() {}

    /** In place of what was measured of this on the database before. */
    public static void keep(String what, Database database, List<String> lines) throws IOException, SQLException {
        keep(what + ", " + database.label(), machine() + ", " + database.name() + " " + database.version(), lines);
    }

    /** In place of what was measured of this before, where it has no database of its own. */
    public static void keep(String what, List<String> lines) throws IOException {
        keep(what, machine(), lines);
    }

    private static void keep(String heading, String machine, List<String> lines) throws IOException {
        var sections = sections();
        sections.put(heading, machine + "\n\n" + String.join("\n", lines).strip() + "\n");
        Files.createDirectories(FILE.getParent());
        Files.writeString(
                FILE,
                sections.entrySet().stream()
                        .map(section -> HEADING + section.getKey() + "\n\n" + section.getValue())
                        .collect(Collectors.joining("", INTRODUCTION, "")));
    }

    /** What the file has by now, by heading. */
    private static SortedMap<String, String> sections() throws IOException {
        var sections = new TreeMap<String, String>();
        if (Files.exists(FILE)) {
            Pattern.compile(HEADING)
                    .splitAsStream(Files.readString(FILE))
                    .skip(1)
                    .map(section -> section.split("\n\n", 2))
                    .forEach(section -> sections.put(section[0], section[1]));
        }
        return sections;
    }

    private static String machine() throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%s, commit %s, %d cores, %d GB of memory, heap up to %d MB, JDK %s"
                .formatted(
                        LocalDate.now(),
                        commit(),
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() >> 30,
                        Runtime.getRuntime().maxMemory() >> 20,
                        Runtime.version());
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
