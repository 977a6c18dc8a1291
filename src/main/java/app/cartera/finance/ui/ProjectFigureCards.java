package app.cartera.finance.ui;

import app.cartera.finance.Figures;
import app.cartera.finance.ProjectFigures;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.StatusBadge;
import app.cartera.shared.ui.StatusBadge.Tone;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.shared.Tooltip;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a project brings and costs, each figure with what it means. */
class ProjectFigureCards extends Composite<Div> {

    private static final String NOTHING = "–";

    ProjectFigureCards() {
        getContent().addClassName("figures");
    }

    void show(ProjectFigures its, ProjectRow project) {
        var figures = its.figures();
        getContent().removeAll();
        add("revenue", money(figures, figures.revenue()));
        add("costs", money(figures, figures.costs()));
        add("margin", money(figures, figures.margin())).addClassName(sign(figures));
        add("marginPercent", percent(figures.marginPercent()));
        getContent().add(budget(its.budgetUsed(), project));
    }

    private Span add(String figure, String shown) {
        var value = value(shown);
        getContent().add(card("figure." + figure, value));
        return value;
    }

    private Div budget(@Nullable BigDecimal used, ProjectRow project) {
        var meaning = project.budgetType() == BudgetType.TIME_AND_MATERIALS ? "figure.budgetCharged" : "figure.budgetUsed";
        var card = card(meaning, value(percent(used)));
        card.addClassName("budget-used");
        if (used == null) {
            card.add(note(getTranslation("figure.noBudget")));
        } else {
            var of = getTranslation(
                    "figure.ofBudget", Formats.current().money(project.budgetAmount(), project.currency()));
            card.add(bar(used), new Div(badge(used), note(of)));
        }
        return card;
    }

    /** The meaning stands in the card for who cannot see it, and beside it for who points at it. */
    private Div card(String figure, Span value) {
        var label = span("figure-label", getTranslation(figure));
        var meaning = getTranslation(figure + ".meaning");
        var card = new Div(label, value, note(getTranslation(figure + ".short")), span("visually-hidden", meaning));
        card.addClassName("figure");
        Tooltip.forComponent(card).setText(meaning);
        return card;
    }

    private ProgressBar bar(BigDecimal used) {
        var bar = new ProgressBar(0, 100, used.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)).doubleValue());
        bar.getElement().setAttribute("aria-label", getTranslation("figure.budgetUsed"));
        bar.addClassName(StatusBadge.className(tone(used)));
        return bar;
    }

    private StatusBadge badge(BigDecimal used) {
        return new StatusBadge(
                getTranslation(
                        switch (tone(used)) {
                            case BAD -> "figure.budget.usedUp";
                            case WAITING -> "figure.budget.nearlyUsed";
                            default -> "figure.budget.enough";
                        }),
                tone(used));
    }

    private static Tone tone(BigDecimal used) {
        if (used.compareTo(ProjectFigures.USED_UP) >= 0) {
            return Tone.BAD;
        } else {
            return used.compareTo(ProjectFigures.NEARLY_USED) >= 0 ? Tone.WAITING : Tone.ACTIVE;
        }
    }

    private static String sign(Figures figures) {
        return figures.margin().signum() < 0 ? "negative" : "positive";
    }

    private static String money(Figures figures, BigDecimal amount) {
        return Formats.current().money(amount, figures.currency());
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NOTHING : new AmountText(Formats.current().locale()).of(percent) + " %";
    }

    private static Span value(String text) {
        return span("figure-value", text);
    }

    private static Span note(String text) {
        return span("figure-note", text);
    }

    private static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
