package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.Contribution;
import app.cartera.finance.ContributionParts;
import app.cartera.finance.MissingRate;
import app.cartera.finance.Unconverted;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.shared.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures in words as several screens show them alike. */
public final class ContributionTexts {

    private ContributionTexts() {}

    /** "32,1 %"; a dash where there is no revenue. */
    public static String marginPercent(Figures figures) {
        return Formats.current().percent(figures.marginPercent());
    }

    /** "32,0 %", with the decimal so that a column stands in line; a dash where there is no revenue. */
    public static String columnMarginPercent(Figures figures) {
        return Formats.current().columnPercent(figures.marginPercent());
    }

    public static String money(Figures figures, BigDecimal amount) {
        return Formats.current().money(amount, figures.currency());
    }

    /** As {@link #money} writes it, but always with its decimals, so that a column stands in line. */
    public static String columnMoney(Figures figures, BigDecimal amount) {
        return Formats.current().columnMoney(amount, figures.currency());
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
        return span(line.firstRate(), line.lastRate());
    }

    /** What the total lacks for want of rates, each currency with its amounts; nothing where it lacks nothing. */
    public static List<String> lacking(Contribution contribution) {
        return lacking(contribution, Formats.current());
    }

    /** The same, with the amounts in these formats. */
    public static List<String> lacking(Contribution contribution, Formats formats) {
        return contribution.leftOut().isEmpty()
                ? List.of()
                : List.of(translate(
                        "contribution.missing",
                        amounts(contribution.leftOut(), formats),
                        contribution.total().currency()));
    }

    /** What figures of a project lack for want of rates, each pair of currencies by itself. */
    public static List<String> lacking(List<MissingRate> missing) {
        return missing.stream()
                .map(rate -> translate(
                        "entries.missingRate",
                        rate.entries(),
                        rate.from(),
                        rate.to(),
                        span(rate.firstDay(), rate.lastDay())))
                .toList();
    }

    /** "ingresos 700 US$ (4 ene 2024); ingresos 1.000 ¥, costes 20 ¥ (4 ene 2024 – 9 mar 2024)" */
    public static String amounts(List<Unconverted> leftOut) {
        return amounts(leftOut, Formats.current());
    }

    private static String amounts(List<Unconverted> leftOut, Formats formats) {
        return leftOut.stream()
                .map(left -> notZero(left.figures(), formats) + " " + days(left))
                .collect(Collectors.joining("; "));
    }

    /** "(4 ene 2024 – 9 mar 2024)" */
    public static String days(Unconverted left) {
        return "(" + span(left.from(), left.to()) + ")";
    }

    /** "4 ene 2024 – 9 mar 2024", or the one day */
    public static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        var formats = Formats.current();
        return Objects.equals(from, to) ? formats.date(from) : formats.date(from) + " – " + formats.date(to);
    }

    private static String notZero(Figures left, Formats formats) {
        var revenue = translate("contribution.missing.revenue", formats.money(left.revenue(), left.currency()));
        var costs = translate("contribution.missing.costs", formats.money(left.costs(), left.currency()));
        if (left.costs().signum() == 0) {
            return revenue;
        }
        return left.revenue().signum() == 0 ? costs : revenue + ", " + costs;
    }
}
