package app.cartera.contact.ui;

import app.cartera.project.ClientFigures;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectStatus;
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
        figures.projects().forEach((status, number) -> getContent().add(projects(clientId, status, number)));
        if (money) {
            figures.budgets().forEach(budget -> getContent().add(budget(budget)));
        }
    }

    private Component projects(long clientId, ProjectStatus status, long number) {
        var filter = ProjectFilter.ofClient(clientId).withStatus(status);
        var card = new Anchor("projects?" + new QueryParameters(filter.parameters()).getQueryString());
        card.addClassName("figure");
        card.add(
                label(getTranslation("client.projects." + status)),
                value(Formats.current().number(number)));
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
