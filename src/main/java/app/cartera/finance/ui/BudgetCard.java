package app.cartera.finance.ui;

import app.cartera.project.ProjectHealth;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.StatusBadge;
import app.cartera.shared.ui.page.StatusBadge.Tone;
import app.cartera.shared.ui.table.FigureCell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.math.BigDecimal;

/** How much of a budget is used: in percent, as a bar, and in a word whether that is much. */
public class BudgetCard extends Composite<Div> {

    /**
     * @param used in percent
     * @param leftOut how many entries that lacks
     * @param budget the whole of it, with its currency
     * @param meaning how the percentage is made
     */
    public BudgetCard(String label, BigDecimal used, long leftOut, String budget, String meaning) {
        getContent().addClassNames("figure", "budget-used");
        getContent()
                .add(
                        span("figure-label", label),
                        value(used, leftOut, budget),
                        bar(label, used),
                        span("figure-note", meaning));
    }

    /** "82,5 % de 40.000 €", and in a word whether that is much. */
    private Div value(BigDecimal used, long leftOut, String budget) {
        var percent = FigureCell.marked(Formats.current().percent(used), leftOut);
        var of = getTranslation("figure.ofBudget", budget);
        var line = new Div(span("figure-value", percent), span("figure-note", of), badge(used));
        line.addClassName("budget-value");
        return line;
    }

    private static ProgressBar bar(String label, BigDecimal used) {
        var shown = used.max(BigDecimal.ZERO).min(ProjectHealth.USED_UP_FROM);
        var bar = new ProgressBar(0, ProjectHealth.USED_UP_FROM.doubleValue(), shown.doubleValue());
        bar.getElement().setAttribute("aria-label", label);
        bar.addClassName(StatusBadge.className(tone(used)));
        return bar;
    }

    private StatusBadge badge(BigDecimal used) {
        var word = switch (tone(used)) {
            case BAD -> "figure.budget.usedUp";
            case WAITING -> "figure.budget.nearlyUsed";
            default -> "figure.budget.enough";
        };
        return new StatusBadge(getTranslation(word), tone(used));
    }

    private static Tone tone(BigDecimal used) {
        return switch (ProjectHealth.ofBudget(used)) {
            case null -> Tone.ACTIVE;
            case OVER_BUDGET -> Tone.BAD;
            default -> Tone.WAITING;
        };
    }

    private static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
