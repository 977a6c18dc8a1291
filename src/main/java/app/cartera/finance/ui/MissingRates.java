package app.cartera.finance.ui;

import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.finance.rates.ui.RatesView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;

/** Names what figures lack because of missing rates, and what to do about it. Hidden where they lack nothing. */
public class MissingRates extends Composite<Div> {

    private final boolean setsRates;
    private final AnchorTarget target;

    /** @param currentUser whether the person may add rates, or has to ask for them */
    public MissingRates(CurrentUser currentUser) {
        this(currentUser, AnchorTarget.DEFAULT);
    }

    private MissingRates(CurrentUser currentUser, AnchorTarget target) {
        setsRates = currentUser.has(Role.ADMIN);
        this.target = target;
        getContent().addClassNames("warning", "missing-rates");
        getContent().getElement().setAttribute("role", "status");
        getContent().setVisible(false);
    }

    /** For a page on which something would be lost if it were left. */
    public static MissingRates inAnotherTab(CurrentUser currentUser) {
        return new MissingRates(currentUser, AnchorTarget.BLANK);
    }

    /** @param lacking what the figures lack, a text for each reason */
    public void show(List<String> lacking) {
        getContent().removeAll();
        getContent().setVisible(!lacking.isEmpty());
        if (!lacking.isEmpty()) {
            lacking.forEach(text -> getContent().add(new Span(text)));
            getContent().add(remedy());
        }
    }

    private Component remedy() {
        if (!setsRates) {
            return new Span(getTranslation("entries.missingRate.ask"));
        }
        var address = RouteConfiguration.forApplicationScope().getUrl(RatesView.class);
        return new Anchor(address, getTranslation("entries.missingRate.add." + target), target);
    }
}
