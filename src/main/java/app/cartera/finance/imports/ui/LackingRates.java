package app.cartera.finance.imports.ui;

import app.cartera.finance.imports.EntryImportPreview.WithoutRate;
import app.cartera.finance.rates.ui.RatesView;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;

/** Tells which entries figures will lack for want of rates, and what to do about it, be it before the import or after. */
class LackingRates extends Composite<Div> {

    /** @param setsRates whether the person may add rates */
    LackingRates(List<WithoutRate> lacking, boolean setsRates) {
        getContent().addClassNames("warning", "missing-rates");
        lacking.forEach(one -> getContent().add(new Span(told(one))));
        getContent().add(setsRates ? link() : new Span(getTranslation("entries.missingRate.ask")));
    }

    private String told(WithoutRate lacking) {
        return getTranslation("import.withoutRate", lacking.entries(), lacking.from(), days(lacking), lacking.to());
    }

    private static String days(WithoutRate lacking) {
        var formats = Formats.current();
        var first = formats.date(lacking.first());
        var last = formats.date(lacking.last());
        return first.equals(last) ? first : first + " – " + last;
    }

    /** What was explained of the file is lost when this page is left. */
    private Component link() {
        return new Anchor(
                RouteConfiguration.forSessionScope().getUrl(RatesView.class),
                getTranslation("import.addRates"),
                AnchorTarget.BLANK);
    }
}
