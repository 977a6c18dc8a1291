package app.cartera.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measured values, and what is said about them. */
class Figures {

    private final List<Double> values = Collections.synchronizedList(new ArrayList<>());

    void add(double value) {
        values.add(value);
    }

    int count() {
        return values.size();
    }

    double median() {
        return quantile(0.5);
    }

    double p95() {
        return quantile(0.95);
    }

    double max() {
        return quantile(1);
    }

    /** The smallest value that at least this share does not exceed. */
    private double quantile(double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
