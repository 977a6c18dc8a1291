package app.cartera.contact.ui;

import app.cartera.finance.Attribution;
import app.cartera.finance.Period;
import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a client's contribution is made of, as the address says it. */
record ContributionScope(Period period, Attribution attribution) implements Serializable {

    private static final String ATTRIBUTION = "attribution";

    static ContributionScope of(Map<String, List<String>> parameters) {
        var attribution = UrlParameters.of(parameters).constant(ATTRIBUTION, Attribution.class);
        return new ContributionScope(Period.of(parameters), Objects.requireNonNullElse(attribution, Attribution.TODAY));
    }

    UrlParameters parameters() {
        var url = UrlParameters.empty();
        period.addTo(url);
        return url.put(ATTRIBUTION, attribution == Attribution.TODAY ? null : attribution);
    }
}
