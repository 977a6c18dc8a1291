package app.cartera.finance.ui;

import app.cartera.finance.ProjectFigures;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectRow;
import app.cartera.shared.ui.page.FigureCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** What a project brings and costs, each figure with what it means, and how much of its budget is used. */
class ProjectFigureCards extends Composite<Div> {

    private static final String NOTHING = "–";

    ProjectFigureCards() {
        getContent().addClassName("figures");
    }

    void show(ProjectFigures its, ProjectRow project) {
        getContent().removeAll();
        getContent().add(FigureCards.of(its));
        getContent().add(budget(its, project));
    }

    private Component budget(ProjectFigures its, ProjectRow project) {
        var label = getTranslation("figure.BUDGET_USED");
        var used = its.budgetUsed();
        var amount = project.budgetAmount();
        return used == null || amount == null
                ? new FigureCard(label, NOTHING, getTranslation("figure.noBudget"))
                : new BudgetCard(
                        new BudgetCard.Budget(label, used, its.leftOutEver(), amount, project.currency()),
                        meaning(project));
    }

    private String meaning(ProjectRow project) {
        return getTranslation(
                project.budgetType() == BudgetType.TIME_AND_MATERIALS
                        ? "figure.budget.charged"
                        : "figure.budget.spent");
    }
}
