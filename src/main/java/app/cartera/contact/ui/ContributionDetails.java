package app.cartera.contact.ui;

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
import app.cartera.shared.ui.ProjectAddress;
import app.cartera.shared.ui.chart.Chart;
import app.cartera.shared.ui.page.EmptyState;
import app.cartera.shared.ui.page.TitledSection;
import app.cartera.shared.ui.table.FigureCell;
import app.cartera.shared.ui.table.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a client's contribution is made up: by currency, over time, and by the projects that bring most. */
class ContributionDetails extends Composite<Div> {

    private static final int TOP = 5;

    private final transient ContributionService contributions;
    private final transient ProjectService projects;

    ContributionDetails(ContributionService contributions, ProjectService projects) {
        this.contributions = contributions;
        this.projects = projects;
        getContent().addClassName("section");
    }

    /** @param company the currency of the company */
    void show(long client, String company, Period period, Attribution attribution) {
        var parts = contributions.partsOfClient(client, period, attribution);
        getContent().removeAll();
        if (parts.lines().isEmpty()) {
            getContent().add(new EmptyState(VaadinIcon.CHART, getTranslation("contribution.none")));
            return;
        }
        getContent()
                .add(
                        currencies(parts.lines(), company),
                        course(parts.course(), company),
                        top(contributions.topProjects(client, period, attribution, TOP)));
    }

    private Component currencies(List<Line> lines, String company) {
        var table = new PlainTable(
                getTranslation("contribution.currencies"),
                getTranslation("contribution.currency"),
                getTranslation("figure.REVENUE"),
                getTranslation("figure.COSTS"),
                getTranslation("figure.MARGIN"),
                getTranslation("figure.MARGIN_PERCENT"),
                getTranslation("contribution.converted", company),
                getTranslation("contribution.rate"),
                getTranslation("contribution.rateDates"));
        lines.forEach(line -> add(table, line, company));
        return new TitledSection(
                getTranslation("contribution.currencies"), table, hint("contribution.currencies.meaning"));
    }

    private void add(PlainTable table, Line line, String company) {
        var figures = line.figures();
        var own = figures.currency().equals(company);
        var converted =
                ContributionTexts.columnMoney(line.converted(), line.converted().margin());
        var cells = new ArrayList<>(List.of(cells(figures, 0)));
        cells.add(FigureCell.of(converted, line.leftOut()));
        cells.add(new NativeTableCell(own ? "" : ContributionTexts.rate(line)));
        cells.add(new NativeTableCell(own ? "" : ContributionTexts.rateDates(line)));
        table.addRow(new Span(figures.currency()), cells.toArray(NativeTableCell[]::new));
    }

    private Component course(Course course, String company) {
        var chart = new Chart(CourseChart.of(course, company, getLocale()));
        var section = new Section(chart, hint("contribution.course.meaning"));
        section.addClassName("section");
        return section;
    }

    private Component top(List<Share> shares) {
        var names = projects.rows(shares.stream().map(Share::id).toList()).stream()
                .collect(Collectors.toMap(ProjectRow::id, Function.identity()));
        var table = new PlainTable(
                getTranslation("contribution.top"),
                getTranslation("contribution.project"),
                getTranslation("figure.REVENUE"),
                getTranslation("figure.COSTS"),
                getTranslation("figure.MARGIN"),
                getTranslation("figure.MARGIN_PERCENT"));
        shares.forEach(share -> table.addRow(link(names.get(share.id())), cells(share.figures(), share.leftOut())));
        return new TitledSection(getTranslation("contribution.top"), table, hint("contribution.top.meaning"));
    }

    /** Revenue, costs, margin and margin %; where they lack entries, each is marked. */
    private static NativeTableCell[] cells(Figures figures, long leftOut) {
        return Stream.of(
                        ContributionTexts.columnMoney(figures, figures.revenue()),
                        ContributionTexts.columnMoney(figures, figures.costs()),
                        ContributionTexts.columnMoney(figures, figures.margin()),
                        ContributionTexts.columnMarginPercent(figures))
                .map(figure -> FigureCell.of(figure, leftOut))
                .toArray(NativeTableCell[]::new);
    }

    private static Component link(@Nullable ProjectRow project) {
        return project == null ? new Span() : new Anchor(ProjectAddress.of(project.id()), project.name());
    }

    private Component hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassName("hint");
        return hint;
    }
}
