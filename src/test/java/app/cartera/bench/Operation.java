package app.cartera.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Something a person does, as the services do it.
 *
 * @param kind what it is asked for by, on the command line
 * @param small the budget in milliseconds at 100,000 projects
 * @param large the same at 1,000,000
 * @param runs how often it is measured
 * @param before what the person saw before, with the same values; not measured
 * @param act does it, each time with other values
 * @param floor does the same by plain JDBC; null where the statements that the act sent are simply sent again
 */
record Operation(
        String kind,
        String name,
        int small,
        int large,
        int runs,
        IntConsumer before,
        IntConsumer act,
        @Nullable IntConsumer floor) {

    /** One that only reads. */
    static Operation reading(String kind, String name, int small, int large, IntConsumer act) {
        return new Operation(kind, name, small, large, 100, run -> {}, act, null);
    }

    /** Whether its kind, or a part of its name, is among these; no names are all. */
    boolean isAmong(List<String> names) {
        return names.isEmpty() || names.stream().anyMatch(part -> kind.equals(part) || name.contains(part));
    }

    /** For how long at least it is done before: what changes something goes through more code, which Java has to compile. */
    Duration warmUp() {
        return floor == null ? Duration.ofSeconds(3) : Duration.ofSeconds(30);
    }

    int budget(Size size) {
        return size == Size.SMALL ? small : large;
    }
}
