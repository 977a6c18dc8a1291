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
import java.util.stream.Stream;

/** The figures of a client: its projects by status, and for those who may see money their budgets and what deserves a look. */
class ClientCards extends Composite<Div> {

    private static final List<ProjectHealth> HINTS =
            List.of(ProjectHealth.OVER_BUDGET, ProjectHealth.LOW_MARGIN, ProjectHealth.QUIET);

    private final Div numbers = new Div();

    ClientCards() {
        numbers.addClassName("figures");
        getContent().addClassNames("figures", "of-client");
    }

    void show(long clientId, ClientFigures figures) {
        numbers.removeAll();
        getContent().removeAll();
        getContent().add(numbers);
        var its = ProjectFilter.ofClient(clientId);
        figures.projects()
                .forEach((status, number) ->
                        add(its.withStatus(status), getTranslation("client.projects." + status), number));
        addSome(its.withArchived(true), getTranslation("client.projects.archived"), figures.archived());
        HINTS.forEach(why ->
                addSome(its.withHealth(why), health(why), figures.health().getOrDefault(why, 0L)));
        addBudgets(figures.budgets().stream().flatMap(this::used).toList());
    }

    private void addSome(ProjectFilter filter, String label, long number) {
        if (number > 0) {
            add(filter, label, number);
        }
    }

    private void add(ProjectFilter filter, String label, long number) {
        numbers.add(FigureCard.link(
                ProjectAddress.list(filter.parameters()),
                label,
                Formats.current().number(number)));
    }

    private void addBudgets(List<BudgetCard.Budget> budgets) {
        var meaning = getTranslation("client.budgets.meaning");
        if (budgets.size() == 1) {
            getContent().add(new BudgetCard(budgets.getFirst(), meaning));
        } else if (!budgets.isEmpty()) {
            getContent().add(new BudgetCard(getTranslation("client.budgets.several"), budgets, meaning));
        }
    }

    /** Of nothing there is no percentage. */
    private Stream<BudgetCard.Budget> used(ClientFigures.Budget budget) {
        return Stream.ofNullable(Figures.percent(budget.used(), budget.amount()))
                .map(used -> new BudgetCard.Budget(
                        getTranslation("client.budgets", budget.currency()),
                        used,
                        budget.leftOut(),
                        budget.amount(),
                        budget.currency()));
    }

    private String health(ProjectHealth why) {
        return why == ProjectHealth.QUIET
                ? getTranslation("client.projects.quiet", ProjectHealth.QUIET_DAYS)
                : ProjectTexts.health(why);
    }
}
