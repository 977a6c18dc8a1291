package app.cartera.finance.rates.ui;

import app.cartera.finance.rates.RateFilter;
import app.cartera.finance.rates.RateRow;
import app.cartera.finance.rates.RateService;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The exchange rates that match as a file, in the order that is shown. */
final class RateExport {

    private RateExport() {}

    static Export<RateRow> of(RateService rates, RateFilter filter, Sort sort) {
        return new Export<>(
                text("rates.grid"),
                text("rates.fileName"),
                Formats.current().locale(),
                columns(),
                () -> SheetRows.pages(
                        rates.count(filter), page -> rates.page(filter, PageRequest.of(page, SheetRows.CHUNK, sort))));
    }

    private static List<SheetColumn<RateRow>> columns() {
        return List.of(
                SheetColumn.of(text("rate.date"), rate -> Cell.of(rate.date())),
                SheetColumn.of(text("rate.currency"), rate -> Cell.of(rate.currency())),
                SheetColumn.of(text("rate.perEuro"), rate -> Cell.of(rate.perEuro())),
                SheetColumn.of(text("rate.source"), rate -> Cell.of(text("rates.source." + rate.source()))));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
