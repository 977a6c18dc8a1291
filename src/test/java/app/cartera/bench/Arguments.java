package app.cartera.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and on what.
 *
 * @param only kinds of operations, or words of their names; empty for all
 */
record Arguments(Set<Size> sizes, Set<String> names, List<String> only, boolean showsStatements) {

    static Arguments of(String[] args) {
        var sizes = Set.of(Size.values());
        var names = Set.of("h2", "mysql");
        var only = List.<String>of();
        var statements = false;
        for (var i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--size" -> sizes = Set.of(Size.of(args[++i]));
                case "--db" -> names = Set.of(args[++i]);
                case "--only" -> only = Arrays.asList(args[++i].split(","));
                case "--statements" -> statements = true;
                default -> throw new IllegalArgumentException("Unknown argument " + args[i] + ": see bin/bench --help");
            }
        }
        return new Arguments(sizes, names, only, statements);
    }

    List<Database> databases() {
        var databases = new ArrayList<Database>();
        for (var size : Size.values()) {
            if (sizes.contains(size)) {
                if (names.contains("h2")) {
                    databases.add(Database.h2(size));
                }
                var url = mySqlUrl();
                if (names.contains("mysql") && url != null) {
                    databases.add(Database.mysql(size, url));
                }
            }
        }
        return databases;
    }

    boolean wants(Operation operation) {
        return only.isEmpty()
                || only.stream()
                        .anyMatch(part -> operation.kind().equals(part)
                                || operation.name().contains(part));
    }

    boolean wantsBulk() {
        return only.isEmpty() || only.contains("bulk");
    }

    boolean wantsExport() {
        return only.isEmpty() || only.contains("export");
    }

    /** Whether it is all there is to measure on a database, so that the results may be kept. */
    boolean isComplete() {
        return only.isEmpty();
    }

    private static @Nullable String mySqlUrl() {
        var own = System.getenv("CARTERA_BENCH_MYSQL_URL");
        return own == null ? System.getenv("CARTERA_TEST_MYSQL_URL") : own;
    }
}
