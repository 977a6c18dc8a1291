package app.cartera.finance.rates.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.rates.RateFilter;
import app.cartera.finance.rates.RateRow;
import app.cartera.finance.rates.RateService;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.util.List;
import org.springframework.data.domain.Sort;

/** The exchange rates that match as a file, in the order that is shown. */
final class RateExport {

    private RateExport() {}

    static Export<RateRow> of(RateService rates, RateFilter filter, Sort sort) {
        return new Export<>(
                translate("rates.grid"),
                translate("rates.fileName"),
                Formats.current().locale(),
                columns(),
                () -> SheetRows.byIds(rates.ids(filter, sort), rates::rows));
    }

    private static List<SheetColumn<RateRow>> columns() {
        return List.of(
                SheetColumn.of(translate("rate.date"), rate -> Cell.of(rate.date())),
                SheetColumn.of(translate("rate.currency"), rate -> Cell.of(rate.currency())),
                SheetColumn.of(translate("rate.perEuro"), rate -> Cell.of(rate.perEuro())),
                SheetColumn.of(translate("rate.source"), rate -> Cell.of(translate("rates.source." + rate.source()))));
    }
}
