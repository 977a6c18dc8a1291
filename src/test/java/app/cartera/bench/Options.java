package app.cartera.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on the command line, as {@code --name value}. Each measurement knows some names and refuses the others. */
public final class Options {

    private static final List<String> DATA = List.of("size", "db");
    private static final Set<String> WITHOUT_VALUE = Set.of("statements");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** What is measured with the options. */
    @FunctionalInterface
    public interface Measurement {
        void with(Options options) throws Exception;
    }

    Options(String[] arguments, List<String> known) {
        for (var i = 0; i < arguments.length; i++) {
            var name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!known.contains(name)) {
                throw new Refused("Unknown argument " + arguments[i]);
            } else if (WITHOUT_VALUE.contains(name)) {
                values.put(name, "");
            } else if (++i < arguments.length) {
                values.put(name, arguments[i]);
            } else {
                throw new Refused("--" + name + " needs a value");
            }
        }
    }

    /** Measures, and ends the program; with an option that is unknown or makes no sense it ends without. */
    public static void run(String[] arguments, List<String> known, Measurement measurement) throws Exception {
        try {
            measurement.with(new Options(arguments, known));
            System.exit(0);
        } catch (Refused wrong) {
            System.err.println(wrong.getMessage() + ": see bin/bench --help");
            System.exit(2);
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return has(name) ? number(name, text(name, "")) : otherwise;
    }

    public List<Integer> numbers(String name, String otherwise) {
        return list(name, otherwise).stream().map(part -> number(name, part)).toList();
    }

    private static int number(String name, String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new Refused("--" + name + " is no number: " + text);
        }
        return Integer.parseInt(text);
    }

    /** What stands between commas. */
    public List<String> list(String name, String otherwise) {
        return parts(text(name, otherwise), ",");
    }

    /** What stands between spaces. */
    public List<String> words(String name) {
        return parts(text(name, ""), " ");
    }

    private static List<String> parts(String text, String separator) {
        return Stream.of(text.split(separator)).filter(part -> !part.isEmpty()).toList();
    }

    /** The databases to measure on, of the sizes and kinds asked for. */
    public List<Database> databases() {
        var kind = text("db", "");
        if (!List.of("", "h2", "mysql").contains(kind)) {
            throw new Refused("--db is h2 or mysql, not " + kind);
        }
        var mySql = mySqlUrl();
        if (mySql == null && !kind.equals("h2")) {
            if (kind.equals("mysql")) {
                throw new Refused("No MySQL: CARTERA_BENCH_MYSQL_URL names none");
            }
            System.err.println("Without MySQL: CARTERA_BENCH_MYSQL_URL names none.");
        }
        var databases = new ArrayList<Database>();
        for (var size : sizes()) {
            if (!kind.equals("mysql")) {
                databases.add(Database.h2(size));
            }
            if (mySql != null && !kind.equals("h2")) {
                databases.add(Database.mysql(size, mySql));
            }
        }
        return databases;
    }

    private List<Size> sizes() {
        var wanted = Arrays.stream(Size.values())
                .filter(size -> text("size", size.label).equalsIgnoreCase(size.label))
                .toList();
        if (wanted.isEmpty()) {
            throw new Refused("--size is 100k or 1M, not " + text("size", ""));
        }
        return wanted;
    }

    /** Whether all is measured as it is meant to be, so that the results are kept. */
    public boolean keepsResults() {
        return DATA.containsAll(values.keySet());
    }

    private static @Nullable String mySqlUrl() {
        var own = System.getenv("CARTERA_BENCH_MYSQL_URL");
        return own == null ? System.getenv("CARTERA_TEST_MYSQL_URL") : own;
    }

    /** The person asked for what there is not. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }
}
