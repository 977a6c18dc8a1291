package app.cartera.finance.rates;

import app.cartera.shared.Currencies;
import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rates the list shows: of one currency, or of all for null. */
public record RateFilter(@Nullable String currency) implements Serializable {

    public static final RateFilter NONE = new RateFilter(null);

    public static RateFilter of(Map<String, List<String>> parameters) {
        return new RateFilter(UrlParameters.of(parameters)
                .text("currency")
                .filter(Currencies::isKnown)
                .orElse(null));
    }

    /** The filter as parameters of an address; {@link #of} reads them back. */
    public Map<String, List<String>> parameters() {
        return UrlParameters.empty().put("currency", currency).asMap();
    }
}
