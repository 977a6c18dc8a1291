package app.cartera.project;

/** The dates of a project. */
public enum ProjectDate {
    START(BulkColumn.START),
    DUE(BulkColumn.DUE);

    final BulkColumn column;

    ProjectDate(BulkColumn column) {
        this.column = column;
    }
}
