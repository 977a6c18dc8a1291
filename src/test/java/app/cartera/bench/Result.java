package app.cartera.bench;

/** What was measured of an operation on a database. */
record Result(Database database, Operation operation, Figures service, Figures floor, int statements) {

    static final String HEADER = """
            | size | database | operation | median | statements | floor, median | p95 | budget |
            |---|---|---|---:|---:|---:|---:|---:|""";

    boolean withinBudget() {
        return service.p95() <= operation.budget(database.size());
    }

    String line() {
        return "| %s | %s | %s | %s | %d | %s | %s | %s |"
                .formatted(
                        database.size().label,
                        database.name(),
                        operation.name(),
                        Figures.text(service.median()),
                        statements,
                        Figures.text(floor.median()),
                        Figures.text(service.p95()),
                        operation.budget(database.size()) + (withinBudget() ? "" : " **missed**"));
    }
}
