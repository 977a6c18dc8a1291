package app.cartera.finance.report.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.Unconverted;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.report.ClientReport;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.finance.report.ClientReportService;
import app.cartera.shared.ui.Formats;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Export;
import app.cartera.sheet.SheetColumn;
import app.cartera.sheet.SheetRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/**
 * The client report as a file: the lines in the order that is shown, and the total as the last. What the report is of stands
 * in each line, as a file has no other place for it that every program can read.
 */
final class ReportExport {

    /** All entries are added up for each part that is read, so the parts are large: most reports are one. */
    private static final int AT_ONCE = 25_000;

    private ReportExport() {}

    /**
     * A client, or all of them.
     *
     * @param leftOutBefore what lacks a rate in the period before, which is known of all of them alone
     */
    record Line(
            String name,
            long projects,
            Figures figures,
            @Nullable BigDecimal share,
            @Nullable BigDecimal before,
            @Nullable BigDecimal change,
            long leftOut,
            String leftOutBefore) {

        static Line of(ClientReportRow row) {
            return new Line(
                    row.clientId() == null ? translate("projects.withoutClient") : row.name() == null ? "" : row.name(),
                    row.projects(),
                    row.figures(),
                    row.share(),
                    row.before(),
                    row.change(),
                    row.leftOut(),
                    "");
        }

        static Line total(ClientReport report) {
            var total = report.total();
            return new Line(
                    translate("report.total"),
                    report.projects(),
                    total,
                    Figures.percent(total.revenue(), total.revenue()),
                    report.before(),
                    report.change(),
                    report.entriesLeftOut(),
                    revenues(report.leftOutBefore()));
        }
    }

    /** @param narrowedTo what the filter leaves of all entries, in words; empty if it leaves all of them */
    static Export<Line> of(ClientReportService reports, ClientReportFilter filter, Sort sort, String narrowedTo) {
        return new Export<>(
                translate("report.title"),
                translate("report.fileName"),
                Formats.current().locale(),
                Stream.concat(figures().stream(), what(filter, narrowedTo).stream())
                        .toList(),
                () -> lines(reports, reports.report(filter, sort)));
    }

    private static SheetRows<Line> lines(ClientReportService reports, ClientReport report) {
        var last = report.lines() / AT_ONCE;
        return SheetRows.pages(
                report.lines() + 1, page -> page > last ? List.of() : page(reports, report, page, page == last));
    }

    private static List<Line> page(ClientReportService reports, ClientReport report, int page, boolean isLast) {
        var rows = reports.page(report, PageRequest.of(page, AT_ONCE, report.sort())).stream()
                .map(Line::of);
        return (isLast ? Stream.concat(rows, Stream.of(Line.total(report))) : rows).toList();
    }

    private static List<SheetColumn<Line>> figures() {
        return List.of(
                SheetColumn.wide(translate("report.client"), line -> Cell.of(line.name())),
                SheetColumn.of(translate("report.PROJECTS"), line -> Cell.of(line.projects())),
                money("report.REVENUE", line -> line.figures().revenue()),
                money("report.COSTS", line -> line.figures().costs()),
                money("report.MARGIN", line -> line.figures().margin()),
                percent(
                        translate("report.MARGIN_PERCENT"),
                        line -> line.figures().marginPercent()),
                percent(translate("report.SHARE.column"), Line::share),
                money("report.before", Line::before),
                percent(translate("report.CHANGE") + " %", Line::change),
                SheetColumn.of(
                        translate("field.project.currency"),
                        line -> Cell.of(line.figures().currency())),
                SheetColumn.of(translate("figure.entriesLeftOut"), line -> Cell.of(line.leftOut())),
                SheetColumn.of(translate("report.before.lacking"), line -> Cell.of(line.leftOutBefore())));
    }

    private static List<SheetColumn<Line>> what(ClientReportFilter filter, String narrowedTo) {
        var period = filter.period();
        var attribution = translate("attribution." + filter.attribution());
        return List.of(
                SheetColumn.of(translate("period.from"), line -> Cell.of(period.from())),
                SheetColumn.of(translate("period.to"), line -> Cell.of(period.to())),
                SheetColumn.wide(translate("attribution.title"), line -> Cell.of(attribution)),
                SheetColumn.wide(translate("report.narrowedTo"), line -> Cell.of(narrowedTo)));
    }

    private static SheetColumn<Line> money(String title, Function<Line, @Nullable BigDecimal> amount) {
        return SheetColumn.of(
                translate(title),
                line -> Cell.money(amount.apply(line), line.figures().currency()));
    }

    private static SheetColumn<Line> percent(String title, Function<Line, @Nullable BigDecimal> percent) {
        return SheetColumn.of(title, line -> Cell.of(percent.apply(line)));
    }

    /** "JPY 700; USD 1.200,50" */
    private static String revenues(List<Unconverted> missing) {
        var formats = Formats.current();
        return missing.stream()
                .map(Unconverted::figures)
                .map(its -> its.currency() + " " + formats.amount(its.revenue(), its.currency()))
                .collect(Collectors.joining("; "));
    }
}
