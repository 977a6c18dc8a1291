package app.cartera.finance.report.ui;

import app.cartera.access.CurrentUser;
import app.cartera.finance.Unconverted;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.report.ClientReport;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.ui.ContributionTexts;
import app.cartera.finance.ui.MissingRates;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how the figures of a report are made, and what they lack. */
class ReportNotes extends Composite<Div> {

    private final MissingRates missing;
    private final Paragraph firstOnly = new Paragraph();
    private final Details how = new Details();

    ReportNotes(CurrentUser currentUser) {
        missing = new MissingRates(currentUser);
        getContent().addClassName("report-notes");
        getContent().add(missing, firstOnly, how);
        firstOnly.setVisible(false);
    }

    void explain(ClientReportFilter filter) {
        how.setSummaryText(
                getTranslation("report.how." + filter.attribution(), ContributionTexts.days(filter.period())));
        how.removeAll();
        how.add(new UnorderedList(Stream.of(
                        attribution(filter, Attribution.TODAY),
                        attribution(filter, Attribution.THEN),
                        change(filter.period()),
                        getTranslation("report.how.share"),
                        getTranslation("report.how.lines"),
                        getTranslation("report.how.rounding"))
                .map(ListItem::new)
                .toArray(ListItem[]::new)));
    }

    /**
     * Names what is missing from the totals and from those of the period before, by currency.
     *
     * @param lines how many of its lines are shown
     */
    void show(ClientReport report, long lines) {
        firstOnly.setText(getTranslation("report.firstOnly", lines, report.lines()));
        firstOnly.setVisible(lines < report.lines());
        var company = report.total().currency();
        var lacking = new ArrayList<String>();
        if (!report.leftOut().isEmpty()) {
            lacking.add(getTranslation("report.leftOut", company, ContributionTexts.amounts(report.leftOut())));
        }
        if (!report.leftOutBefore().isEmpty()) {
            lacking.add(getTranslation("report.leftOut.before", company, revenues(report.leftOutBefore())));
        }
        missing.show(lacking);
    }

    private static String revenues(List<Unconverted> leftOut) {
        return leftOut.stream()
                .map(left -> revenue(left.figures()) + " " + ContributionTexts.days(left))
                .collect(Collectors.joining("; "));
    }

    private static String revenue(Figures left) {
        return ContributionTexts.money(left, left.revenue());
    }

    private String attribution(ClientReportFilter filter, Attribution attribution) {
        return getTranslation(
                filter.attribution() == attribution ? "report.how.shown" : "report.how.other",
                getTranslation("attribution." + attribution),
                getTranslation("report.how." + attribution + ".meaning"));
    }

    private String change(Period period) {
        var before = period.before();
        return before == null
                ? getTranslation("report.how.noChange")
                : getTranslation("report.how.change", ContributionTexts.days(before));
    }
}
