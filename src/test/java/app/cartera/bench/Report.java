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

/** What was measured on a database, kept in a file beside what was measured on the others. */
record Report(Database database, List<Result> results) {

    static final String HEADER = """
            | size | database | operation | median | statements | floor, median | p95 | budget |
            |---|---|---|---:|---:|---:|---:|---:|""";

    private static final Path FILE = Path.of("bench/RESULTS.md");
    private static final String HEADING = "\n## ";
    private static final String INTRODUCTION = """
            # What it takes

            Milliseconds on the server for one act of a person, by `bin/bench`; see docs/decisions/012. The floor is what
            the same statements take by plain JDBC. Statements: how many an act sends.
            """;

    void write() throws IOException, SQLException {
        var text = new StringBuilder(machine()).append("\n\n").append(HEADER).append('\n');
        results.forEach(result -> text.append(result.line()).append('\n'));
        var sections = sections();
        sections.put(database.size().label + ", " + database.name(), text.toString());
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

    private String machine() throws IOException, SQLException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%s, commit %s, %d cores, %d GB of memory, heap %d MB, JDK %s, %s"
                .formatted(
                        LocalDate.now(),
                        commit(),
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() >> 30,
                        Runtime.getRuntime().maxMemory() >> 20,
                        Runtime.version(),
                        database.name() + " " + database.version());
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
