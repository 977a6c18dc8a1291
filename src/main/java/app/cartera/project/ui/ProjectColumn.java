package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.project.ProjectRow.SortKey;
import java.util.Optional;
import java.util.Set;

/** What a table of projects can show, in its order. */
enum ProjectColumn {
    NAME("field.project.name", "180px"),
    CLIENT("field.project.clientId", "148px"),
    CODE("field.project.code", "90px"),
    STATUS("field.project.status", "100px"),
    OWNER("field.project.ownerId", "116px"),
    START("field.project.startDate", "108px"),
    DUE("field.project.dueDate", "108px"),
    BILLABLE("field.project.billable", "110px"),
    BUDGET("field.project.budgetAmount", "166px"),
    TAGS("field.project.tags", "200px"),
    CHANGED("field.project.changed", "186px"),
    REVENUE("figure.REVENUE", "146px"),
    COSTS("figure.COSTS", "146px"),
    MARGIN("figure.MARGIN", "146px"),
    MARGIN_PERCENT("figure.MARGIN_PERCENT", "104px"),
    BUDGET_USED("figure.BUDGET_USED", "172px"),
    LAST_ENTRY("figure.LAST_ENTRY", "130px");

    /** At first. They fit into a window of 1280 pixels, as do the others below. */
    static final Set<ProjectColumn> OF_PROJECTS = Set.of(NAME, CODE, CLIENT, STATUS, OWNER, DUE, BUDGET);

    /** At first where projects are all of one client. */
    static final Set<ProjectColumn> OF_ONE_CLIENT = Set.of(NAME, CODE, STATUS, OWNER, DUE);

    /** In their place for those who may see money. */
    static final Set<ProjectColumn> OF_FIGURES =
            Set.of(NAME, STATUS, REVENUE, COSTS, MARGIN, MARGIN_PERCENT, BUDGET_USED);

    private static final String FIGURE = "figure.";

    final String width;
    private final String title;

    ProjectColumn(String title, String width) {
        this.title = title;
        this.width = width;
    }

    String title() {
        return translate(title);
    }

    /** What a figure means, in words. */
    String meaning() {
        return translate(title + ".meaning");
    }

    /** What a person can do without. */
    boolean isOptional() {
        return this != NAME;
    }

    boolean isSortable() {
        return sortKey().isPresent();
    }

    /** By what rows are sorted in its order. */
    Optional<SortKey> sortKey() {
        return this == TAGS ? Optional.empty() : Optional.of(SortKey.valueOf(name()));
    }

    /** Made of entries. */
    boolean isFigure() {
        return title.startsWith(FIGURE);
    }

    /** A figure of a period; the use of the budget and the latest entry are of all time. */
    boolean isOfPeriod() {
        return isFigure() && this != BUDGET_USED && this != LAST_ENTRY;
    }

    /** Only for those who may see money. */
    boolean isMoney() {
        return this == BUDGET || isFigure();
    }
}
