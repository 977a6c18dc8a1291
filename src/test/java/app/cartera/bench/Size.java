package app.cartera.bench;

import java.util.Arrays;

/** How much data is measured on. */
enum Size {
    SMALL("100k", 100_000, 10_000),
    LARGE("1M", 1_000_000, 100_000);

    final String label;
    final int projects;
    final int contacts;

    Size(String label, int projects, int contacts) {
        this.label = label;
        this.projects = projects;
        this.contacts = contacts;
    }

    static Size of(String label) {
        return Arrays.stream(values())
                .filter(size -> size.label.equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown size " + label + ": 100k or 1M"));
    }
}
