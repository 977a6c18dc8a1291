package app.cartera.bench;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Something a person does, as the services do it.
 *
 * @param kind what it is asked for by, on the command line
 * @param small the budget in milliseconds at 100,000 projects
 * @param large the same at 1,000,000
 * @param runs how often it is measured
 * @param act does it, each time with other values
 * @param floor does the same by plain JDBC; null where the statements that the act sent are simply sent again
 */
record Operation(
        String kind,
        String name,
        int small,
        int large,
        int runs,
        IntConsumer act,
        @Nullable IntConsumer floor) {

    /** One that only reads. */
    static Operation reading(String kind, String name, int small, int large, IntConsumer act) {
        return new Operation(kind, name, small, large, 100, act, null);
    }

    int budget(Size size) {
        return size == Size.SMALL ? small : large;
    }
}
