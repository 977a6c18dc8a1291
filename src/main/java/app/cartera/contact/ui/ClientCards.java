package app.cartera.contact.ui;

import app.cartera.project.ClientFigures;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ui.ProjectTexts;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.ProjectAddress;
import app.cartera.shared.ui.page.FigureCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** The figures of a client: its projects by status, and for those who may see money their budgets and what deserves a look. */
class ClientCards extends Composite<Div> {

    ClientCards() {
        getContent().addClassName("figures");
    }

    /** @param health how many projects deserve a look, by the reason; those of no project are not shown */
    void show(long clientId, ClientFigures figures, Map<ProjectHealth, Long> health) {
        getContent().removeAll();
        var its = ProjectFilter.ofClient(clientId);
        figures.projects()
                .forEach((status, number) ->
                        add(its.withStatus(status), getTranslation("client.projects." + status), number));
        addSome(its.withArchived(true), getTranslation("client.projects.archived"), figures.archived());
        health.forEach((why, number) -> addSome(its.withHealth(why), health(why), number));
        figures.budgets().forEach(budget -> getContent().add(budget(budget)));
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

    private Component budget(ClientFigures.Budget budget) {
        return new FigureCard(
                getTranslation("client.budgets", budget.currency()),
                Formats.current().money(budget.amount(), budget.currency()),
                getTranslation("client.budgets.meaning"));
    }

    private String health(ProjectHealth why) {
        return why == ProjectHealth.QUIET
                ? getTranslation("client.projects.quiet", ProjectHealth.QUIET_DAYS)
                : ProjectTexts.health(why);
    }
}
