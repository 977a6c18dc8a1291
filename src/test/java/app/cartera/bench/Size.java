package app.cartera.bench;

/** How much data is measured on. */
public enum Size {
    SMALL("100k", 100_000, 10_000),
    LARGE("1M", 1_000_000, 100_000);

    public final String label;
    final int projects;
    final int contacts;

    Size(String label, int projects, int contacts) {
        this.label = label;
        this.projects = projects;
        this.contacts = contacts;
    }
}
