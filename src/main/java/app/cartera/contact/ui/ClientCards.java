package app.cartera.contact.ui;

import app.cartera.project.ClientFigures;
import app.cartera.project.ProjectFilter;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;

/** The figures of a client: its projects by status, and for those who may see money their budgets. */
class ClientCards extends Composite<Div> {

    ClientCards() {
        getContent().addClassName("figures");
    }

    void show(long clientId, ClientFigures figures, boolean money) {
        getContent().removeAll();
        var its = ProjectFilter.ofClient(clientId);
        figures.projects()
                .forEach((status, number) ->
                        getContent().add(projects(its.withStatus(status), "client.projects." + status, number)));
        if (figures.archived() > 0) {
            getContent().add(projects(its.withArchived(true), "client.projects.archived", figures.archived()));
        }
        if (money) {
            figures.budgets().forEach(budget -> getContent().add(budget(budget)));
        }
    }

    private Component projects(ProjectFilter filter, String label, long number) {
        var card = new Anchor("projects?" + new QueryParameters(filter.parameters()).getQueryString());
        card.addClassName("figure");
        card.add(label(getTranslation(label)), value(Formats.current().number(number)));
        return card;
    }

    private Component budget(ClientFigures.Budget budget) {
        var card = new Div(
                label(getTranslation("client.budgets", budget.currency())),
                value(Formats.current().money(budget.amount(), budget.currency())));
        card.addClassName("figure");
        card.getElement().setAttribute("title", getTranslation("client.budgets.meaning"));
        return card;
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("figure-label");
        return label;
    }

    private static Span value(String text) {
        var value = new Span(text);
        value.addClassName("figure-value");
        return value;
    }
}
