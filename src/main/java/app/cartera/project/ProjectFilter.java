package app.cartera.project;

import app.cartera.shared.UrlParameters;
import app.cartera.shared.WordSearch;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which projects a list shows.
 *
 * @param words beginnings of words of name or code; empty for all
 * @param clientId the projects of this client; null for all
 * @param withoutClient the projects that have no client; {@code clientId} is null then
 */
public record ProjectFilter(
        String words,
        @Nullable Long clientId,
        boolean withoutClient,
        @Nullable ProjectStatus status,
        @Nullable Long ownerId,
        @Nullable Boolean billable)
        implements Serializable {

    public static final ProjectFilter NONE = new ProjectFilter("", null, false, null, null, null);

    private static final String NO_CLIENT = "none";

    public static ProjectFilter of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        return new ProjectFilter(
                url.text("q").orElse(""),
                url.id("client"),
                url.text("client").filter(NO_CLIENT::equals).isPresent(),
                url.constant("status", ProjectStatus.class),
                url.id("owner"),
                url.flag("billable"));
    }

    /** The projects of one client. */
    public static ProjectFilter ofClient(long clientId) {
        return NONE.withClient(clientId);
    }

    /** The filter as parameters of an address; {@link #of} reads them back. */
    public Map<String, List<String>> parameters() {
        return UrlParameters.empty()
                .put("q", words.strip())
                .put("client", withoutClient ? NO_CLIENT : clientId)
                .put("status", status == null ? null : status.name().toLowerCase(Locale.ROOT))
                .put("owner", ownerId)
                .put("billable", billable)
                .asMap();
    }

    public ProjectFilter withWords(String words) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable);
    }

    /** The projects of this client; of all for null. */
    public ProjectFilter withClient(@Nullable Long clientId) {
        return new ProjectFilter(words, clientId, false, status, ownerId, billable);
    }

    /** The projects that have no client. */
    public ProjectFilter withoutAnyClient() {
        return new ProjectFilter(words, null, true, status, ownerId, billable);
    }

    public ProjectFilter withStatus(@Nullable ProjectStatus status) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable);
    }

    public ProjectFilter withOwner(@Nullable Long ownerId) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable);
    }

    public ProjectFilter withBillable(@Nullable Boolean billable) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    Specification<Project> specification() {
        return WordSearch.<Project>matching(words)
                .and(equal("client", "id", clientId))
                .and(withoutClient ? (project, query, criteria) -> criteria.isNull(project.get("client")) : all())
                .and(equal("status", null, status))
                .and(equal("owner", "id", ownerId))
                .and(equal("billable", null, billable));
    }

    private static Specification<Project> equal(String attribute, @Nullable String of, @Nullable Object value) {
        return value == null
                ? all()
                : (project, query, criteria) -> criteria.equal(
                        of == null
                                ? project.get(attribute)
                                : project.get(attribute).get(of),
                        value);
    }

    private static Specification<Project> all() {
        return Specification.unrestricted();
    }
}
