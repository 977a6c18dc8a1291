package app.cartera.shared.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Stream;

/**
 * A few lines of figures to read: what each is of, and then texts. It scrolls where the window is narrow, or stacks the cells
 * of a line under one another if it has the class {@link #STACKS}.
 */
public class PlainTable extends Composite<Div> implements HasStyle {

    public static final String STACKS = "stacks";

    private final String[] headers;
    private final NativeTableBody body;

    /** @param headers of the columns, the first of them of what a line is of */
    public PlainTable(String label, String... headers) {
        this.headers = headers;
        var table = new NativeTable();
        // Whoever has no mouse scrolls it with the arrow keys.
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", label);
        table.getHead()
                .addRow()
                .add(Stream.of(headers)
                        .map(header -> headerCell("col", new NativeTableHeaderCell(header)))
                        .toArray(Component[]::new));
        body = table.getBody();
        getContent().addClassName("plain-table");
        getContent().add(table);
    }

    public void addRow(Component first, String... texts) {
        addRow(first, Stream.of(texts).map(NativeTableCell::new).toArray(NativeTableCell[]::new));
    }

    public void addRow(Component first, NativeTableCell... cells) {
        var row = new NativeTableRow(headerCell("row", new NativeTableHeaderCell(first)));
        for (var cell = 0; cell < cells.length; cell++) {
            // Said before the cell where it has no column.
            cells[cell].getElement().setAttribute("data-header", headers[cell + 1]);
        }
        row.add(cells);
        body.add(row);
    }

    private static NativeTableHeaderCell headerCell(String scope, NativeTableHeaderCell cell) {
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
