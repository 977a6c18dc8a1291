package app.cartera.finance.rates.ui;

import app.cartera.access.Preferences;
import app.cartera.finance.rates.RateRow;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.field.CurrencyBoxes;
import app.cartera.shared.ui.table.AddressedOrder;
import app.cartera.shared.ui.table.KeptColumns;
import app.cartera.shared.ui.table.RowMenu;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;

/** The table of rates: what a euro was on a day in a currency, and who says so. */
class RatesGrid extends Grid<RateRow> {

    /** The keys of the columns are what the service sorts by. */
    private final AddressedOrder<RateRow> order =
            new AddressedOrder<>(this, "-date", key -> getColumnByKey(key.toLowerCase(Locale.ROOT)));

    RatesGrid(SerializableConsumer<RateRow> edit, SerializableConsumer<RateRow> delete) {
        setAriaLabel(getTranslation("rates.grid"));
        setSelectionMode(SelectionMode.NONE);
        addColumn(rate -> Formats.current().date(rate.date()))
                .setHeader(getTranslation("rate.date"))
                .setKey("date")
                .setSortProperty("date")
                .setWidth("108px")
                .setFlexGrow(0)
                .setRowHeader(true);
        addColumn(rate -> CurrencyBoxes.text(rate.currency()))
                .setHeader(getTranslation("rate.currency"))
                .setKey("currency")
                .setSortProperty("currency")
                .setWidth("88px")
                .setFlexGrow(1);
        addColumn(rate -> Formats.current().rate(rate.perEuro()))
                .setHeader(getTranslation("rate.perEuro"))
                .setKey("perEuro")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0)
                .setSortable(false);
        addColumn(rate -> getTranslation("rates.source." + rate.source()))
                .setHeader(getTranslation("rate.source"))
                .setKey("source")
                .setWidth("130px")
                .setFlexGrow(0)
                .setSortable(false);
        getColumns().forEach(column -> column.setResizable(true));
        var menu = new RowMenu<RateRow>(rate -> getTranslation("action.actionsFor", name(rate)));
        menu.addItem(getTranslation("action.edit") + "…", edit);
        menu.addItem(getTranslation("rates.delete") + "…", delete);
        menu.addTo(this, getTranslation("action.actions"));
    }

    /** The columns as wide as a person left them. */
    KeptColumns kept(Preferences preferences) {
        return new KeptColumns(this, preferences, "columns.rates");
    }

    AddressedOrder<RateRow> order() {
        return order;
    }

    private static String name(RateRow rate) {
        return rate.currency() + " " + Formats.current().date(rate.date());
    }
}
