package app.cartera.finance.ui;

import app.cartera.finance.Figures;
import app.cartera.shared.ui.FigureCard;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;

/** Figures as several screens show them alike. */
public final class ContributionTexts {

    private static final String NONE = "–";

    private ContributionTexts() {}

    /** Revenue, costs, margin and margin %, each with what it means. */
    public static Component[] cards(Figures figures) {
        return new Component[] {
            card("REVENUE", money(figures, figures.revenue())),
            card("COSTS", money(figures, figures.costs())),
            card("MARGIN", money(figures, figures.margin())),
            card("MARGIN_PERCENT", marginPercent(figures))
        };
    }

    /** "32,1 %"; a dash where there is no revenue. */
    public static String marginPercent(Figures figures) {
        var percent = figures.marginPercent();
        return percent == null ? NONE : Formats.current().percent(percent.movePointLeft(2));
    }

    public static String money(Figures figures, BigDecimal amount) {
        return Formats.current().money(amount, figures.currency());
    }

    private static Component card(String figure, String value) {
        return new FigureCard(
                I18NProvider.translate("figure." + figure),
                value,
                I18NProvider.translate("figure." + figure + ".meaning"));
    }
}
