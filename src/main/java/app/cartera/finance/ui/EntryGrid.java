package app.cartera.finance.ui;

import app.cartera.access.Preferences;
import app.cartera.finance.EntryRow;
import app.cartera.finance.EntryRow.SortKey;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.table.AddressedOrder;
import app.cartera.shared.ui.table.KeptColumns;
import app.cartera.shared.ui.table.RowMenu;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of a project's entries, the latest first. */
class EntryGrid extends Grid<EntryRow> {

    private static final String LATEST_FIRST = "-date";

    private final AddressedOrder<EntryRow> order = new AddressedOrder<>(this, LATEST_FIRST);
    private static final String CATEGORY = "CATEGORY";

    @Nullable
    private Column<EntryRow> menu;

    private CategoryNames categories = CategoryNames.NONE;
    private SerializableConsumer<Set<Long>> onPick = picked -> {};

    EntryGrid() {
        setAriaLabel(getTranslation("entries.grid"));
        setSelectionMode(SelectionMode.NONE);
        column(SortKey.DATE, "date", "112px", row -> Formats.current().date(row.date()))
                .setRowHeader(true);
        column(SortKey.KIND, "kind", "96px", row -> getTranslation("value.kind." + row.kind()));
        addColumn(row -> categories.name(row.categoryId()))
                .setHeader(getTranslation("field.entry.categoryId"))
                .setKey(CATEGORY)
                .setResizable(true)
                .setSortable(false)
                .setWidth("130px")
                .setFlexGrow(0);
        column(SortKey.TEXT, "text", "160px", EntryRow::text).setFlexGrow(1);
        column(SortKey.REFERENCE, "reference", "156px", EntryRow::reference);
        prepared(addColumn(amounts()), SortKey.AMOUNT, "amount", "230px").setTextAlign(ColumnTextAlign.END);
    }

    void show(CategoryNames names) {
        categories = names;
    }

    /** The columns as a person left them; date, text and amount are always seen. */
    KeptColumns kept(Preferences preferences) {
        var columns = new KeptColumns(this, preferences, "columns.entries");
        Stream.of(SortKey.KIND.name(), CATEGORY, SortKey.REFERENCE.name())
                .forEach(key -> columns.addOptional(key, getColumnByKey(key).getHeaderText()));
        return columns;
    }

    /** What can be done with rows where {@link #setEditable} allows it. */
    void addEditing(
            SerializableConsumer<EntryRow> edit,
            SerializableConsumer<EntryRow> remove,
            SerializableConsumer<Set<Long>> picked) {
        onPick = picked;
        var acts = new RowMenu<EntryRow>(row -> getTranslation("action.actionsFor", name(row)));
        acts.addItem(getTranslation("action.edit") + "…", edit);
        acts.addItem(getTranslation("entries.remove"), remove);
        menu = acts.addTo(this, getTranslation("action.actions"));
        menu.setVisible(false);
    }

    void setEditable(boolean editable) {
        if (menu != null) {
            menu.setVisible(editable);
        }
        if (editable) {
            makeSelectable();
        } else {
            setSelectionMode(SelectionMode.NONE);
        }
    }

    private void makeSelectable() {
        var selection = (GridMultiSelectionModel<EntryRow>) setSelectionMode(SelectionMode.MULTI);
        // The box in the header of a lazy grid would load every row.
        selection.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
        selection.setSelectionColumnFrozen(true);
        selection.addMultiSelectionListener(change ->
                onPick.accept(change.getValue().stream().map(EntryRow::id).collect(Collectors.toSet())));
    }

    void pick(List<EntryRow> rows) {
        asMultiSelect().setValue(Set.copyOf(rows));
    }

    AddressedOrder<EntryRow> order() {
        return order;
    }

    private String name(EntryRow row) {
        var what = row.text() == null ? getTranslation("value.kind." + row.kind()) : row.text();
        return what + ", " + Formats.current().date(row.date());
    }

    /** In its own currency; where that is not the project's, after what it is in that one. */
    private LitRenderer<EntryRow> amounts() {
        return LitRenderer.<EntryRow>of("<span class=\"quiet small\">${item.converted}</span> ${item.amount}")
                .withProperty("amount", row -> Formats.current().columnMoney(row.amount(), row.currency()))
                .withProperty("converted", this::converted);
    }

    private String converted(EntryRow row) {
        if (row.currency().equals(row.projectCurrency())) {
            return "";
        }
        return row.converted() == null
                ? getTranslation("entries.noRate")
                : Formats.current().columnMoney(row.converted(), row.projectCurrency()) + " =";
    }

    private Column<EntryRow> column(
            SortKey key, String field, String width, ValueProvider<EntryRow, @Nullable String> text) {
        return prepared(
                addColumn(row -> {
                    var shown = text.apply(row);
                    return shown == null ? "" : shown;
                }),
                key,
                field,
                width);
    }

    private Column<EntryRow> prepared(Column<EntryRow> column, SortKey key, String field, String width) {
        return column.setKey(key.name())
                .setHeader(getTranslation("field.entry." + field))
                .setSortProperty(key.name())
                .setResizable(true)
                .setWidth(width)
                .setFlexGrow(0);
    }
}
