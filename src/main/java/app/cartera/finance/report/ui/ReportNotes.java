package app.cartera.finance.report.ui;

import app.cartera.finance.Attribution;
import app.cartera.finance.Period;
import app.cartera.finance.report.ClientReport;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.ui.ContributionTexts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how the figures of a report are made, and what they lack. */
class ReportNotes extends Composite<Div> {

    private final Paragraph leftOut = warning();
    private final Paragraph leftOutBefore = warning();
    private final Details how = new Details();

    ReportNotes() {
        getContent().addClassName("report-notes");
        getContent().add(leftOut, leftOutBefore, how);
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

    /** Names what is missing from the totals and from those of the period before, by currency. */
    void show(ClientReport report) {
        leftOut.setVisible(!report.leftOut().isEmpty());
        leftOut.setText(getTranslation(
                "report.leftOut", report.total().currency(), ContributionTexts.missing(report.leftOut())));
        leftOutBefore.setVisible(!report.leftOutBefore().isEmpty());
        leftOutBefore.setText(getTranslation(
                "report.leftOut.before",
                report.total().currency(),
                report.leftOutBefore().stream()
                        .map(its -> ContributionTexts.money(its, its.revenue()))
                        .collect(Collectors.joining("; "))));
    }

    private static Paragraph warning() {
        var paragraph = new Paragraph();
        paragraph.addClassName("warning");
        paragraph.getElement().setAttribute("role", "status");
        paragraph.setVisible(false);
        return paragraph;
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
