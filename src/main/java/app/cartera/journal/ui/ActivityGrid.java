package app.cartera.journal.ui;

import app.cartera.access.Preferences;
import app.cartera.journal.OperationRow;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.table.KeptColumns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Stream;

/** The table of operations. All of its columns fit into a window of 1280 pixels; a narrow one begins with what was done to what. */
class ActivityGrid extends Grid<OperationRow> {

    private static final String AT = "at";
    private static final String CHANGES = "changes";
    private static final String WHO = "who";
    private static final String STATE = "state";

    ActivityGrid() {
        setAriaLabel(getTranslation("activity.grid"));
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(ActivityGrid::what)
                .setHeader(getTranslation("activity.what"))
                .setKey("what")
                .setWidth("176px")
                .setFlexGrow(0)
                .setRowHeader(true);
        addComponentColumn(row -> RecordLink.to(row))
                .setHeader(getTranslation("activity.records"))
                .setKey("records")
                .setWidth("190px")
                .setFlexGrow(1);
        addColumn(row -> Formats.current().moment(row.at()))
                .setHeader(getTranslation("activity.when"))
                .setKey(AT)
                .setSortProperty(AT)
                .setWidth("172px")
                .setFlexGrow(0);
        addComponentColumn(this::changes)
                .setHeader(getTranslation("activity.changes"))
                .setKey(CHANGES)
                .setWidth("204px")
                .setFlexGrow(2);
        addColumn(OperationRow::user)
                .setHeader(getTranslation("activity.who"))
                .setKey(WHO)
                .setWidth("120px")
                .setFlexGrow(0);
        addComponentColumn(OperationProgressBar::of)
                .setHeader(getTranslation("activity.state"))
                .setKey(STATE)
                .setWidth("132px")
                .setFlexGrow(0);
        getColumns().forEach(column -> column.setResizable(true));
        setMultiSort(false);
    }

    /** The columns as a person left them; what was done, to what and when is always seen. */
    KeptColumns kept(Preferences preferences) {
        var columns = new KeptColumns(this, preferences, "columns.activity");
        Stream.of(CHANGES, WHO, STATE)
                .forEach(key -> columns.addOptional(key, getColumnByKey(key).getHeaderText()));
        return columns;
    }

    boolean isEarliestFirst() {
        return getSortOrder().stream().anyMatch(order -> order.getDirection() == SortDirection.ASCENDING);
    }

    void sort(boolean earliestFirst) {
        var direction = earliestFirst ? SortDirection.ASCENDING : SortDirection.DESCENDING;
        sort(List.of(new GridSortOrder<>(getColumnByKey(AT), direction)));
    }

    private static Component what(OperationRow row) {
        return new RouterLink(OperationText.kind(row.kind()), OperationView.class, OperationView.parameters(row.id()));
    }

    private Component changes(OperationRow row) {
        var undone = row.undoes();
        if (undone == null) {
            return new Span(OperationText.changes(row, getLocale()));
        } else {
            return new RouterLink(
                    getTranslation("activity.undoes", OperationText.kind(undone.kind())),
                    OperationView.class,
                    OperationView.parameters(undone.id()));
        }
    }
}
