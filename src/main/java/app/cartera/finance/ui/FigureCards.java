package app.cartera.finance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.finance.Contribution;
import app.cartera.finance.ProjectFigures;
import app.cartera.finance.figures.Figures;
import app.cartera.shared.ui.page.FigureCard;
import app.cartera.shared.ui.table.FigureCell;
import com.vaadin.flow.component.Component;

/** Revenue, costs, margin and margin %, each with what it means; where they lack entries, each is marked. */
public final class FigureCards {

    private FigureCards() {}

    static Component[] of(ProjectFigures project) {
        return of(project.figures(), project.leftOut());
    }

    /** Of a client or of the firm. */
    public static Component[] of(Contribution contribution) {
        return of(contribution.total(), contribution.leftOut().size());
    }

    private static Component[] of(Figures figures, long leftOut) {
        return new Component[] {
            card("REVENUE", FigureCell.marked(ContributionTexts.money(figures, figures.revenue()), leftOut)),
            card("COSTS", FigureCell.marked(ContributionTexts.money(figures, figures.costs()), leftOut)),
            card("MARGIN", FigureCell.marked(ContributionTexts.money(figures, figures.margin()), leftOut)),
            new FigureCard(
                    translate("figure.MARGIN_PERCENT"),
                    FigureCell.marked(ContributionTexts.marginPercent(figures), leftOut),
                    translate(
                            figures.marginPercent() == null
                                    ? "figure.MARGIN_PERCENT.meaning"
                                    : "figure.marginOfRevenue"))
        };
    }

    private static Component card(String figure, String value) {
        return new FigureCard(translate("figure." + figure), value, translate("figure." + figure + ".meaning"));
    }
}
