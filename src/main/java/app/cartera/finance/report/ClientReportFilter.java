package app.cartera.finance.report;

import app.cartera.finance.ContributionScope;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Currencies;
import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client report is of.
 *
 * @param country ISO code: the clients there; null for all
 * @param status the projects that have it today; null for all
 * @param ownerId the projects that are this person's today; null for all
 * @param currency the entries that were posted in it; null for all
 */
public record ClientReportFilter(
        Period period,
        Attribution attribution,
        @Nullable String country,
        @Nullable ProjectStatus status,
        @Nullable Long ownerId,
        @Nullable String currency)
        implements Serializable {

    public static ClientReportFilter of(Period period) {
        return new ClientReportFilter(period, Attribution.TODAY, null, null, null, null);
    }

    public static ClientReportFilter of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        var scope = ContributionScope.of(parameters);
        return new ClientReportFilter(
                scope.period(),
                scope.attribution(),
                url.text("country").filter(code -> code.matches("[A-Z]{2}")).orElse(null),
                url.constant("status", ProjectStatus.class),
                url.id("owner"),
                url.text("currency").filter(Currencies::isKnown).orElse(null));
    }

    /** The filter as parameters of an address; {@link #of(Map)} reads them back. */
    public Map<String, List<String>> parameters() {
        return scope().parameters()
                .put("country", country)
                .put("status", status)
                .put("owner", ownerId)
                .put("currency", currency)
                .asMap();
    }

    /** What of it the page of a client understands as well. */
    public Map<String, List<String>> clientParameters() {
        return scope().parameters().asMap();
    }

    public ClientReportFilter withPeriod(Period period) {
        return new ClientReportFilter(period, attribution, country, status, ownerId, currency);
    }

    public ClientReportFilter withAttribution(Attribution attribution) {
        return new ClientReportFilter(period, attribution, country, status, ownerId, currency);
    }

    public ClientReportFilter withCountry(@Nullable String country) {
        return new ClientReportFilter(period, attribution, country, status, ownerId, currency);
    }

    public ClientReportFilter withStatus(@Nullable ProjectStatus status) {
        return new ClientReportFilter(period, attribution, country, status, ownerId, currency);
    }

    public ClientReportFilter withOwner(@Nullable Long ownerId) {
        return new ClientReportFilter(period, attribution, country, status, ownerId, currency);
    }

    public ClientReportFilter withCurrency(@Nullable String currency) {
        return new ClientReportFilter(period, attribution, country, status, ownerId, currency);
    }

    /** Whether it leaves clients, projects or entries of the period out. */
    public boolean isNarrowed() {
        return country != null || status != null || ownerId != null || currency != null;
    }

    /** Whether it leaves some of a client's entries of the period out. */
    boolean leavesEntriesOut() {
        return status != null || ownerId != null || currency != null;
    }

    private ContributionScope scope() {
        return new ContributionScope(period, attribution);
    }
}
