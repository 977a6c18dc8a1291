package app.cartera.finance.rates.ui;

import app.cartera.finance.rates.RateRow;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.field.CurrencyBoxes;
import app.cartera.shared.ui.table.RowMenu;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableConsumer;

/** The table of rates: what a euro was on a day in a currency, and who says so. */
class RatesGrid extends Grid<RateRow> {

    RatesGrid(SerializableConsumer<RateRow> edit, SerializableConsumer<RateRow> delete) {
        setAriaLabel(getTranslation("rates.grid"));
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
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0)
                .setSortable(false);
        addColumn(rate -> getTranslation("rates.source." + rate.source()))
                .setHeader(getTranslation("rate.source"))
                .setWidth("130px")
                .setFlexGrow(0)
                .setSortable(false);
        var menu = new RowMenu<RateRow>(rate -> getTranslation("action.actionsFor", name(rate)));
        menu.addItem(getTranslation("action.edit") + "…", edit);
        menu.addItem(getTranslation("rates.delete") + "…", delete);
        menu.addTo(this, getTranslation("action.actions"));
    }

    private static String name(RateRow rate) {
        return rate.currency() + " " + Formats.current().date(rate.date());
    }
}
