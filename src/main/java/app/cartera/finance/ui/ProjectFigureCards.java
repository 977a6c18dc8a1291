package app.cartera.finance.ui;

import app.cartera.finance.ProjectFigures;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.StatusBadge;
import app.cartera.shared.ui.page.StatusBadge.Tone;
import app.cartera.shared.ui.table.FigureCell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.math.BigDecimal;

/** What a project brings and costs, each figure with what it means, and how much of its budget is used. */
class ProjectFigureCards extends Composite<Div> {

    private static final String NOTHING = "–";

    ProjectFigureCards() {
        getContent().addClassName("figures");
    }

    void show(ProjectFigures its, ProjectRow project) {
        getContent().removeAll();
        getContent().add(ContributionTexts.cards(its));
        getContent().add(budget(its, project));
    }

    private Div budget(ProjectFigures its, ProjectRow project) {
        var used = its.budgetUsed();
        var card = new Div(span("figure-label", getTranslation("figure.BUDGET_USED")));
        card.addClassNames("figure", "budget-used");
        if (used == null) {
            card.add(span("figure-value", NOTHING), note(getTranslation("figure.noBudget")));
        } else {
            card.add(value(used, its.leftOutEver(), project), bar(used), note(meaning(project)));
        }
        return card;
    }

    /** "82,5 % de 40.000 €", and in a word whether that is much. */
    private Div value(BigDecimal used, long leftOut, ProjectRow project) {
        var formats = Formats.current();
        var of = getTranslation("figure.ofBudget", formats.money(project.budgetAmount(), project.currency()));
        var line =
                new Div(span("figure-value", FigureCell.marked(formats.percent(used), leftOut)), note(of), badge(used));
        line.addClassName("budget-value");
        return line;
    }

    private ProgressBar bar(BigDecimal used) {
        var shown = used.max(BigDecimal.ZERO).min(ProjectHealth.USED_UP_FROM);
        var bar = new ProgressBar(0, ProjectHealth.USED_UP_FROM.doubleValue(), shown.doubleValue());
        bar.getElement().setAttribute("aria-label", getTranslation("figure.BUDGET_USED"));
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

    private String meaning(ProjectRow project) {
        return getTranslation(
                project.budgetType() == BudgetType.TIME_AND_MATERIALS
                        ? "figure.budget.charged"
                        : "figure.budget.spent");
    }

    private static Tone tone(BigDecimal used) {
        return switch (ProjectHealth.ofBudget(used)) {
            case null -> Tone.ACTIVE;
            case OVER_BUDGET -> Tone.BAD;
            default -> Tone.WAITING;
        };
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
