package app.cartera.finance.ui;

import app.cartera.finance.MissingRate;
import app.cartera.finance.rates.ui.RatesView;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;

/** Names what figures lack because of missing rates, and what to do about it. Hidden where they lack nothing. */
class MissingRates extends Composite<Div> {

    private final boolean setsRates;

    /** @param setsRates whether the person may add rates */
    MissingRates(boolean setsRates) {
        this.setsRates = setsRates;
        getContent().addClassNames("warning", "missing-rates");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(List<MissingRate> missing) {
        getContent().removeAll();
        getContent().setVisible(!missing.isEmpty());
        missing.forEach(rate -> getContent()
                .add(new Span(getTranslation("entries.missingRate", rate.entries(), rate.from(), rate.to()))));
        getContent()
                .add(
                        setsRates
                                ? new Anchor(
                                        RouteConfiguration.forSessionScope().getUrl(RatesView.class),
                                        getTranslation("entries.missingRate.add"))
                                : new Span(getTranslation("entries.missingRate.ask")));
    }
}
