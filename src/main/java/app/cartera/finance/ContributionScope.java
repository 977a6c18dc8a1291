package app.cartera.finance;

import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Of which days a contribution is, and to whom the entries of a project count that changed its client, as an address says it. */
public record ContributionScope(Period period, Attribution attribution) implements Serializable {

    private static final String ATTRIBUTION = "attribution";

    public static ContributionScope of(Map<String, List<String>> parameters) {
        var attribution = UrlParameters.of(parameters).constant(ATTRIBUTION, Attribution.class);
        return new ContributionScope(Period.of(parameters), Objects.requireNonNullElse(attribution, Attribution.TODAY));
    }

    /** As parameters of an address; {@link #of} reads them back. */
    public UrlParameters parameters() {
        var url = UrlParameters.empty();
        period.addTo(url);
        return url.put(ATTRIBUTION, attribution == Attribution.TODAY ? null : attribution);
    }
}
