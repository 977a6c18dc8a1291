package app.cartera.contact.ui;

import app.cartera.finance.Contribution;
import app.cartera.finance.Contribution.Line;
import app.cartera.finance.ui.ContributionTexts;
import app.cartera.shared.ui.FigureCard;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;

/** What a client brings, in the currency of the company; what is missing there for want of a rate is named. */
class ContributionCards extends Composite<Div> {

    ContributionCards() {
        getContent().addClassName("section");
    }

    void show(Contribution contribution) {
        var cards = new Div(ContributionTexts.cards(contribution.total()));
        cards.addClassName("figures");
        cards.add(new FigureCard(
                getTranslation("contribution.projects"),
                Formats.current().number(contribution.projects()),
                getTranslation("contribution.projects.meaning")));
        getContent().removeAll();
        getContent().add(cards);
        if (contribution.isIncomplete()) {
            getContent().add(missing(contribution));
        }
    }

    private Component missing(Contribution contribution) {
        var amounts = contribution.lines().stream()
                .filter(line -> !line.leftOut().isZero())
                .map(this::amounts)
                .collect(Collectors.joining("; "));
        var text = new Paragraph(getTranslation(
                "contribution.missing", amounts, contribution.total().currency()));
        text.addClassNames("warning", "small");
        text.getElement().setAttribute("role", "status");
        return text;
    }

    private String amounts(Line line) {
        var left = line.leftOut();
        var formats = Formats.current();
        return getTranslation(
                "contribution.missing.amounts",
                formats.money(left.revenue(), left.currency()),
                formats.money(left.costs(), left.currency()));
    }
}
