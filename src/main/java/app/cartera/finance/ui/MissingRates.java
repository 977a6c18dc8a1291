package app.cartera.finance.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.finance.rates.ui.RatesView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;

/** Names what figures lack because of missing rates, and what to do about it. Hidden where they lack nothing. */
public class MissingRates extends Composite<Div> {

    private final boolean setsRates;

    /** @param currentUser whether the person may add rates, or has to ask for them */
    public MissingRates(CurrentUser currentUser) {
        setsRates = currentUser.has(Role.ADMIN);
        getContent().addClassNames("warning", "missing-rates");
        getContent().getElement().setAttribute("role", "status");
        getContent().setVisible(false);
    }

    /** @param lacking what the figures lack, a text for each reason */
    public void show(List<String> lacking) {
        getContent().removeAll();
        getContent().setVisible(!lacking.isEmpty());
        lacking.forEach(text -> getContent().add(new Span(text)));
        getContent().add(remedy());
    }

    private Component remedy() {
        return setsRates
                ? new Anchor(
                        RouteConfiguration.forSessionScope().getUrl(RatesView.class),
                        getTranslation("entries.missingRate.add"))
                : new Span(getTranslation("entries.missingRate.ask"));
    }
}
