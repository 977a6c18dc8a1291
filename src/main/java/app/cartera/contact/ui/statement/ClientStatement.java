package app.cartera.contact.ui.statement;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.contact.ContactForm;
import app.cartera.finance.Contribution;
import app.cartera.finance.ContributionParts.Line;
import app.cartera.finance.ContributionService;
import app.cartera.finance.Course;
import app.cartera.finance.Share;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.ui.ContributionTexts;
import app.cartera.finance.ui.CourseChart;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.shared.Folded;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.table.FigureCell;
import app.cartera.sheet.ExportFile;
import app.cartera.sheet.ExportProgress;
import app.cartera.sheet.SheetRows;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.ExceptionConverter;

/**
 * The client statement: what a client brings in a period, as a PDF. Its figures are those of the client's page, made by the
 * same service, so it is for those who may see them. All projects with entries in the period are in it.
 */
public class ClientStatement implements ExportFile {

    private static final float[] FIGURES = {27, 27, 27, 13, 12};

    /** For a rate as well as for an amount of ten digits, marked, on a line. */
    private static final float[] CURRENCIES = {38, 77, 77, 77, 42, 77, 62, 62};

    private static final float[] PROJECTS = {230, 78, 78, 78, 46};

    private final ProjectService projects;
    private final ContributionService contributions;
    private final ContactForm client;
    private final long clientId;
    private final Period period;
    private final Attribution attribution;
    private final Formats formats = Formats.current().withSigns(StatementFonts::havePrintable);

    public ClientStatement(
            ProjectService projects,
            ContributionService contributions,
            ContactForm client,
            Period period,
            Attribution attribution) {
        this.projects = projects;
        this.contributions = contributions;
        this.client = client;
        this.clientId = Objects.requireNonNull(client.id());
        this.period = period;
        this.attribution = attribution;
    }

    @Override
    public String title() {
        return translate("statement.title") + " · " + client.name();
    }

    @Override
    public String fileName(LocalDate day) {
        var name = Folded.key(client.name())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replace(' ', '-');
        return "cartera-%s-%s-%s.pdf".formatted(translate("statement.fileName"), name, day);
    }

    @Override
    public String contentType() {
        return "application/pdf";
    }

    @Override
    public boolean isTable() {
        return false;
    }

    @Override
    public void write(OutputStream out, ExportProgress progress) throws IOException {
        var contribution = contributions.ofClient(clientId, period, attribution);
        var parts = contributions.partsOfClient(clientId, period, attribution);
        var shares = contributions.topProjects(clientId, period, attribution, Integer.MAX_VALUE);
        progress.expect(OptionalLong.of(shares.size()));
        try (var document = new StatementDocument(out, title(), page -> translate("statement.page", page), formats)) {
            addHead(document);
            addFigures(document, contribution);
            addCurrencies(document, parts.lines(), contribution.total().currency());
            addCourse(document, parts.course(), contribution.total().currency());
            addProjects(document, shares, contribution, progress);
        } catch (ExceptionConverter failed) {
            if (failed.getException() instanceof IOException gone) {
                throw gone;
            }
            throw failed;
        }
    }

    private void addHead(StatementDocument document) {
        document.addHead(
                client.name(),
                lines(
                        client.legalName(),
                        client.taxId(),
                        client.street(),
                        joined(" ", client.postalCode(), client.city()),
                        joined(", ", client.region(), formats.country(client.country()))),
                lines(
                        translate("statement.title"),
                        ContributionTexts.days(period),
                        translate("attribution." + attribution),
                        translate("statement.made", formats.date(LocalDate.now(formats.zone())))));
    }

    private void addFigures(StatementDocument document, Contribution contribution) {
        var total = contribution.total();
        var leftOut = contribution.leftOut().size();
        var figures = new LinkedHashMap<String, String>();
        figures.put(translate("figure.REVENUE"), FigureCell.marked(money(total, total.revenue()), leftOut));
        figures.put(translate("figure.COSTS"), FigureCell.marked(money(total, total.costs()), leftOut));
        figures.put(translate("figure.MARGIN"), FigureCell.marked(money(total, total.margin()), leftOut));
        figures.put(
                translate("figure.MARGIN_PERCENT"), FigureCell.marked(ContributionTexts.marginPercent(total), leftOut));
        figures.put(translate("contribution.projects"), formats.number(contribution.projects()));
        document.addFigures(FIGURES, figures);
        document.addNote(translate("attribution." + attribution + ".meaning"));
        ContributionTexts.lacking(contribution, formats).forEach(document::addAlert);
    }

    private void addCurrencies(StatementDocument document, List<Line> lines, String company) {
        if (!lines.isEmpty()) {
            var table = new StatementTable(
                    CURRENCIES,
                    List.of(
                            translate("contribution.currency"),
                            translate("figure.REVENUE"),
                            translate("figure.COSTS"),
                            translate("figure.MARGIN"),
                            translate("figure.MARGIN_PERCENT"),
                            translate("contribution.converted", company),
                            translate("contribution.rate"),
                            translate("contribution.rateDates")));
            lines.forEach(line -> table.addRow(currency(line, company)));
            table.end();
            document.addHeading(translate("contribution.currencies"));
            document.add(table);
            document.addNote(translate("contribution.currencies.meaning"));
        }
    }

    private List<String> currency(Line line, String company) {
        var figures = line.figures();
        var own = figures.currency().equals(company);
        var converted = line.converted();
        return Stream.of(
                        Stream.of(figures.currency()),
                        figures(figures, 0),
                        Stream.of(
                                FigureCell.marked(
                                        formats.amount(converted.margin(), converted.currency()), line.leftOut()),
                                own ? "" : ContributionTexts.rate(line),
                                own ? "" : ContributionTexts.rateDates(line)))
                .flatMap(part -> part)
                .toList();
    }

    private void addCourse(StatementDocument document, Course course, String company) {
        var chart = CourseChart.of(course, company, formats.locale());
        if (!chart.isEmpty()) {
            document.addHeading(CourseChart.title(course) + " · "
                    + translate("chart.unit", chart.unit().shared(formats)));
            document.addChart(chart);
            document.addNote(translate("contribution.course.meaning"));
        }
    }

    private void addProjects(
            StatementDocument document, List<Share> shares, Contribution contribution, ExportProgress progress) {
        var total = contribution.total();
        var table = new StatementTable(
                PROJECTS,
                List.of(
                        translate("contribution.project"),
                        translate("figure.REVENUE") + " " + total.currency(),
                        translate("figure.COSTS") + " " + total.currency(),
                        translate("figure.MARGIN") + " " + total.currency(),
                        translate("figure.MARGIN_PERCENT")));
        document.addHeading(translate("contribution.projects"));
        for (var from = 0; from < shares.size() && !progress.isEnded(); from += SheetRows.CHUNK) {
            var some = shares.subList(from, Math.min(shares.size(), from + SheetRows.CHUNK));
            addRows(table, some);
            document.add(table);
            progress.wrote(some.size());
        }
        table.addTotal(
                row(translate("report.total"), total, contribution.leftOut().size()));
        table.end();
        document.add(table);
        if (contribution.isIncomplete()) {
            document.addNote(translate("statement.lacking"));
        }
        document.addNote(translate("report.how.rounding"));
    }

    private void addRows(StatementTable table, List<Share> shares) {
        var names = projects.rows(shares.stream().map(Share::id).toList()).stream()
                .collect(Collectors.toMap(ProjectRow::id, ProjectRow::name));
        shares.forEach(
                share -> table.addRow(row(names.getOrDefault(share.id(), ""), share.figures(), share.leftOut())));
    }

    private List<String> row(String name, Figures figures, long leftOut) {
        return Stream.concat(Stream.of(name), figures(figures, leftOut)).toList();
    }

    private Stream<String> figures(Figures figures, long leftOut) {
        return Stream.of(
                        formats.amount(figures.revenue(), figures.currency()),
                        formats.amount(figures.costs(), figures.currency()),
                        formats.amount(figures.margin(), figures.currency()),
                        ContributionTexts.columnMarginPercent(figures))
                .map(figure -> FigureCell.marked(figure, leftOut));
    }

    private String money(Figures figures, BigDecimal amount) {
        return formats.money(amount, figures.currency());
    }

    private static List<String> lines(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isEmpty())
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String joined(String between, @Nullable String... texts) {
        return String.join(between, lines(texts));
    }
}
