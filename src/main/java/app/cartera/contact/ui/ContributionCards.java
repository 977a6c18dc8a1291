package app.cartera.contact.ui;

import app.cartera.access.CurrentUser;
import app.cartera.finance.Contribution;
import app.cartera.finance.ui.ContributionTexts;
import app.cartera.finance.ui.FigureCards;
import app.cartera.finance.ui.MissingRates;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.FigureCard;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** What a client brings, in the currency of the company; what is missing there for want of a rate is named. */
class ContributionCards extends Composite<Div> {

    private final Div cards = new Div();
    private final MissingRates missing;

    ContributionCards(CurrentUser currentUser) {
        missing = new MissingRates(currentUser);
        cards.addClassName("figures");
        getContent().addClassName("section");
        getContent().add(cards, missing);
    }

    void show(Contribution contribution) {
        cards.removeAll();
        cards.add(FigureCards.of(contribution));
        cards.add(new FigureCard(
                getTranslation("contribution.projects"),
                Formats.current().number(contribution.projects()),
                getTranslation("contribution.projects.meaning")));
        missing.show(ContributionTexts.lacking(contribution));
    }
}
