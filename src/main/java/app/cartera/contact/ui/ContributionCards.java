package app.cartera.contact.ui;

import app.cartera.finance.Contribution;
import app.cartera.finance.ui.ContributionTexts;
import app.cartera.shared.ui.FigureCard;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a client brings, in the currency of the company; what is missing there for want of a rate is named. */
class ContributionCards extends Composite<Div> {

    ContributionCards() {
        getContent().addClassName("section");
    }

    void show(Contribution contribution) {
        var cards = new Div(ContributionTexts.cards(contribution));
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

    private static Component missing(Contribution contribution) {
        var text = new Paragraph(ContributionTexts.missing(contribution));
        text.addClassNames("warning", "small");
        text.getElement().setAttribute("role", "status");
        return text;
    }
}
