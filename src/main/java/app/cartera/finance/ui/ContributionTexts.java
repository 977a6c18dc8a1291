package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.Contribution;
import app.cartera.finance.ContributionParts;
import app.cartera.finance.Figures;
import app.cartera.finance.Period;
import app.cartera.shared.ui.FigureCard;
import app.cartera.shared.ui.FigureCell;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures as several screens show them alike. */
public final class ContributionTexts {

    private static final String NONE = "–";

    private ContributionTexts() {}

    /** Revenue, costs, margin and margin %, each with what it means. */
    public static Component[] cards(Figures figures) {
        return cards(figures, 0);
    }

    /** The same; where it lacks entries, each is marked. */
    public static Component[] cards(Contribution contribution) {
        return cards(contribution.total(), contribution.leftOut().size());
    }

    /** Revenue, costs, margin and margin % as a row of a table; where they lack entries, each is marked. */
    public static NativeTableCell[] cells(Figures figures, long leftOut) {
        return Stream.of(
                        money(figures, figures.revenue()),
                        money(figures, figures.costs()),
                        money(figures, figures.margin()),
                        columnMarginPercent(figures))
                .map(figure -> FigureCell.of(figure, leftOut))
                .toArray(NativeTableCell[]::new);
    }

    /** "32,1 %"; a dash where there is no revenue. */
    public static String marginPercent(Figures figures) {
        var percent = figures.marginPercent();
        return percent == null ? NONE : Formats.current().percent(percent);
    }

    /** The same for a column. */
    public static String columnMarginPercent(Figures figures) {
        var percent = figures.marginPercent();
        return percent == null ? NONE : Formats.current().columnPercent(percent);
    }

    public static String money(Figures figures, BigDecimal amount) {
        return Formats.current().money(amount, figures.currency());
    }

    /** "1 ene 2025 – 31 dic 2025", "since …", "all time" */
    public static String days(Period period) {
        var formats = Formats.current();
        var from = period.from();
        var to = period.to();
        if (from == null) {
            return to == null ? translate("report.allTime") : translate("report.until", formats.date(to));
        } else {
            return to == null
                    ? translate("report.since", formats.date(from))
                    : translate("report.days", formats.date(from), formats.date(to));
        }
    }

    /** What one unit of the line's currency came to on average. */
    public static String rate(ContributionParts.Line line) {
        var rate = line.averageRate();
        return rate == null
                ? translate("contribution.noRate")
                : Formats.current().rate(rate.stripTrailingZeros());
    }

    /** The days of the rates used for the line. */
    public static String rateDates(ContributionParts.Line line) {
        var formats = Formats.current();
        var first = formats.date(line.firstRate());
        var last = formats.date(line.lastRate());
        return first.equals(last) ? first : first + " – " + last;
    }

    /** What is missing from the total for want of rates, each currency with its amounts. */
    public static String missing(Contribution contribution) {
        return translate(
                "contribution.missing",
                missing(contribution.leftOut()),
                contribution.total().currency());
    }

    /** "ingresos 700 US$; ingresos 1.000 ¥, costes 20 ¥" */
    public static String missing(List<Figures> leftOut) {
        return leftOut.stream().map(ContributionTexts::notZero).collect(Collectors.joining("; "));
    }

    private static String notZero(Figures left) {
        var revenue = translate("contribution.missing.revenue", money(left, left.revenue()));
        var costs = translate("contribution.missing.costs", money(left, left.costs()));
        if (left.costs().signum() == 0) {
            return revenue;
        }
        return left.revenue().signum() == 0 ? costs : revenue + ", " + costs;
    }

    private static Component[] cards(Figures figures, long leftOut) {
        return new Component[] {
            card("REVENUE", FigureCell.marked(money(figures, figures.revenue()), leftOut)),
            card("COSTS", FigureCell.marked(money(figures, figures.costs()), leftOut)),
            card("MARGIN", FigureCell.marked(money(figures, figures.margin()), leftOut)),
            card("MARGIN_PERCENT", FigureCell.marked(marginPercent(figures), leftOut))
        };
    }

    private static Component card(String figure, String value) {
        return new FigureCard(translate("figure." + figure), value, translate("figure." + figure + ".meaning"));
    }
}
