package app.cartera.contact.ui;

import app.cartera.finance.figures.Figures;
import app.cartera.finance.ui.BudgetCard;
import app.cartera.project.ClientFigures;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ui.ProjectTexts;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.ProjectAddress;
import app.cartera.shared.ui.page.FigureCard;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The figures of a client: its projects by status, and for those who may see money their budgets and what deserves a look. */
class ClientCards extends Composite<Div> {

    private static final List<ProjectHealth> HINTS =
            List.of(ProjectHealth.OVER_BUDGET, ProjectHealth.LOW_MARGIN, ProjectHealth.QUIET);

    ClientCards() {
        getContent().addClassName("figures");
    }

    void show(long clientId, ClientFigures figures) {
        getContent().removeAll();
        var its = ProjectFilter.ofClient(clientId);
        figures.projects()
                .forEach((status, number) ->
                        add(its.withStatus(status), getTranslation("client.projects." + status), number));
        addSome(its.withArchived(true), getTranslation("client.projects.archived"), figures.archived());
        HINTS.forEach(why ->
                addSome(its.withHealth(why), health(why), figures.health().getOrDefault(why, 0L)));
        figures.budgets().forEach(this::addBudget);
    }

    private void addSome(ProjectFilter filter, String label, long number) {
        if (number > 0) {
            add(filter, label, number);
        }
    }

    private void add(ProjectFilter filter, String label, long number) {
        getContent()
                .add(FigureCard.link(
                        ProjectAddress.list(filter.parameters()),
                        label,
                        Formats.current().number(number)));
    }

    /** Of nothing there is no percentage. */
    private void addBudget(ClientFigures.Budget budget) {
        var used = Figures.percent(budget.used(), budget.amount());
        if (used != null) {
            var label = getTranslation("client.budgets", budget.currency());
            var amount = Formats.current().money(budget.amount(), budget.currency());
            getContent()
                    .add(new BudgetCard(
                            label, used, budget.leftOut(), amount, getTranslation("client.budgets.meaning")));
        }
    }

    private String health(ProjectHealth why) {
        return why == ProjectHealth.QUIET
                ? getTranslation("client.projects.quiet", ProjectHealth.QUIET_DAYS)
                : ProjectTexts.health(why);
    }
}
