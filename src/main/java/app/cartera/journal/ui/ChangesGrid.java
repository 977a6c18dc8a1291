package app.cartera.journal.ui;

import app.cartera.journal.Activity;
import app.cartera.journal.ChangeRow;
import app.cartera.journal.OperationRow;
import app.cartera.shared.Values;
import app.cartera.shared.ui.page.EmptyState;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an operation did to each record, in the order it did it. */
class ChangesGrid extends Grid<ChangeRow> {

    private static final String RECORD = "record";

    private final transient Activity activity;

    @Nullable
    private Long operationId;

    ChangesGrid(Activity activity) {
        this.activity = activity;
        setAriaLabel(getTranslation("operation.grid"));
        setSelectionMode(SelectionMode.NONE);
        // The page is there for the values: none of them is cut.
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addComponentColumn(row -> RecordLink.byFullName(row.record()))
                .setHeader(getTranslation("operation.record"))
                .setKey(RECORD)
                .setWidth("200px")
                .setFlexGrow(2)
                .setRowHeader(true);
        addColumn(row -> field(row, getLocale()))
                .setHeader(getTranslation("operation.field"))
                .setWidth("120px");
        addColumn(row -> before(row, getLocale()))
                .setHeader(getTranslation("operation.before"))
                .setWidth("110px")
                .setFlexGrow(2);
        addColumn(row -> after(row, getLocale()))
                .setHeader(getTranslation("operation.after"))
                .setWidth("110px")
                .setFlexGrow(2);
        getColumns().forEach(column -> column.setResizable(true));
        setEmptyStateComponent(new EmptyState(VaadinIcon.CLOCK, getTranslation("operation.nothing")));
        setItemsPageable(page -> this.activity.changes(operationId == null ? 0 : operationId, page));
        getLazyDataView().setIdentifierProvider(ChangeRow::id);
    }

    /** The bar at the side is as long as there are records, so that one can jump; how many changes there are is not counted. */
    void show(OperationRow operation) {
        operationId = operation.id();
        // The only record stands above the table.
        getColumnByKey(RECORD).setVisible(operation.only() == null);
        if (operation.records() > 1) {
            getLazyDataView().setItemCountEstimate(operation.records());
        }
        getDataProvider().refreshAll();
    }

    static String field(ChangeRow row, Locale reader) {
        return text(row, reader).label(row.change().field());
    }

    /** Of a tag there is nothing to show but what became of it. */
    static String before(ChangeRow row, Locale reader) {
        var change = row.change();
        return Values.isInSet(change.field()) ? "" : text(row, reader).value(change.field(), change.before());
    }

    static String after(ChangeRow row, Locale reader) {
        return text(row, reader).value(row.change().field(), row.change().after());
    }

    private static FieldText text(ChangeRow row, Locale reader) {
        return new FieldText(reader, row.record().type());
    }
}
