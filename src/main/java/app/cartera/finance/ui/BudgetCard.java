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
import java.util.List;

/**
 * How much of a budget is used: in percent, as a bar, and in a word whether that is much. Of budgets in several currencies
 * each is a line of the same card.
 */
public class BudgetCard extends Composite<Div> {

    /**
     * The budget in one currency.
     *
     * @param label what its bar shows
     * @param used in percent
     * @param leftOut how many entries that lacks
     * @param amount the whole of it
     * @param currency its ISO code
     */
    public record Budget(String label, BigDecimal used, long leftOut, BigDecimal amount, String currency) {}

    /** @param meaning how the percentage is made */
    public BudgetCard(Budget budget, String meaning) {
        getContent().addClassNames("figure", "budget-used");
        getContent()
                .add(span("figure-label", budget.label()), value(budget), bar(budget), span("figure-note", meaning));
    }

    /**
     * @param label what all of them are
     * @param meaning how the percentages are made
     */
    public BudgetCard(String label, List<Budget> budgets, String meaning) {
        getContent().addClassNames("figure", "budget-used", "in-currencies");
        getContent().add(span("figure-label", label));
        budgets.forEach(this::addLine);
        getContent().add(span("figure-note", meaning));
    }

    private void addLine(Budget budget) {
        var value = value(budget);
        value.addComponentAsFirst(span("budget-currency", budget.currency()));
        getContent().add(value, bar(budget));
    }

    /** "82,5 % de 40.000 €", and in a word whether that is much. */
    private Div value(Budget budget) {
        var percent = FigureCell.marked(Formats.current().percent(budget.used()), budget.leftOut());
        var whole = Formats.current().money(budget.amount(), budget.currency());
        var of = getTranslation("figure.ofBudget", whole);
        var line = new Div(span("figure-value", percent), span("figure-note", of), badge(budget.used()));
        line.addClassName("budget-value");
        return line;
    }

    private static ProgressBar bar(Budget budget) {
        var shown = budget.used().max(BigDecimal.ZERO).min(ProjectHealth.USED_UP_FROM);
        var bar = new ProgressBar(0, ProjectHealth.USED_UP_FROM.doubleValue(), shown.doubleValue());
        bar.getElement().setAttribute("aria-label", budget.label());
        bar.addClassName(StatusBadge.className(tone(budget.used())));
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
