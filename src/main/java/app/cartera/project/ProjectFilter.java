package app.cartera.project;

import app.cartera.shared.Conditions;
import app.cartera.shared.UrlParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which projects a list shows.
 *
 * @param words beginnings of words of name or code; empty for all
 * @param clientId the projects of this client; null for all
 * @param withoutClient the projects that have no client; {@code clientId} is null then
 * @param tagId the projects that have this tag; null for all
 * @param archived the archived ones in place of those in use
 * @param health the projects that deserve a look for this reason; null for all. Only for those who may see money
 */
public record ProjectFilter(
        String words,
        @Nullable Long clientId,
        boolean withoutClient,
        @Nullable ProjectStatus status,
        @Nullable Long ownerId,
        @Nullable Boolean billable,
        @Nullable Long tagId,
        boolean archived,
        @Nullable ProjectHealth health)
        implements Serializable {

    public static final ProjectFilter NONE = new ProjectFilter("", null, false, null, null, null, null, false, null);

    private static final String NO_CLIENT = "none";

    public static ProjectFilter of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        return new ProjectFilter(
                url.text("q").orElse(""),
                url.id("client"),
                url.text("client").filter(NO_CLIENT::equals).isPresent(),
                url.constant("status", ProjectStatus.class),
                url.id("owner"),
                url.flag("billable"),
                url.id("tag"),
                Boolean.TRUE.equals(url.flag("archived")),
                url.constant("health", ProjectHealth.class));
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
                .put("status", status)
                .put("owner", ownerId)
                .put("billable", billable)
                .put("tag", tagId)
                .put("archived", archived ? true : null)
                .put("health", health)
                .asMap();
    }

    public ProjectFilter withWords(String words) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable, tagId, archived, health);
    }

    /** The projects of this client; of all for null. */
    public ProjectFilter withClient(@Nullable Long clientId) {
        return new ProjectFilter(words, clientId, false, status, ownerId, billable, tagId, archived, health);
    }

    /** The projects that have no client. */
    public ProjectFilter withoutAnyClient() {
        return new ProjectFilter(words, null, true, status, ownerId, billable, tagId, archived, health);
    }

    public ProjectFilter withStatus(@Nullable ProjectStatus status) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable, tagId, archived, health);
    }

    public ProjectFilter withOwner(@Nullable Long ownerId) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable, tagId, archived, health);
    }

    public ProjectFilter withBillable(@Nullable Boolean billable) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable, tagId, archived, health);
    }

    /** The projects that have this tag; all for null. */
    public ProjectFilter withTag(@Nullable Long tagId) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable, tagId, archived, health);
    }

    /** The archived projects in place of those in use. */
    public ProjectFilter withArchived(boolean archived) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable, tagId, archived, health);
    }

    /** The projects that deserve a look for this reason; all for null. */
    public ProjectFilter withHealth(@Nullable ProjectHealth health) {
        return new ProjectFilter(words, clientId, withoutClient, status, ownerId, billable, tagId, archived, health);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** As a list reads them. */
    Conditions conditions() {
        var conditions = new Conditions("project")
                .beside(KeptFigures.TABLE, "archived", "status")
                .equal("archived", archived)
                .equal("client_id", clientId, "ix_project_of_client")
                .equal("status", status == null ? null : status.name())
                .equal("owner_id", ownerId, "ix_project_owner")
                .equal("billable", billable)
                .linked("project_tag", "tag_id", tagId)
                .words(words);
        if (withoutClient) {
            conditions.empty("client_id", "ix_project_of_client");
        }
        return health == null ? conditions : health.addTo(conditions);
    }

    /** The {@link #conditions} as they are on a day, for what is done to all projects that match. */
    Specification<Project> specification(LocalDate day) {
        return ProjectWord.matching(words)
                .and(equal("client", "id", clientId))
                .and(withoutClient ? (project, query, criteria) -> criteria.isNull(project.get("client")) : all())
                .and(equal("status", null, status))
                .and(equal("owner", "id", ownerId))
                .and(equal("billable", null, billable))
                .and(archived(archived))
                .and(tagged(tagId))
                .and(health == null ? all() : health.specification(day));
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

    /** No index helps with it: what is done to all goes by the ids, a chunk at a time. */
    private static Specification<Project> archived(boolean archived) {
        return (project, query, criteria) ->
                criteria.equal(criteria.coalesce(project.get("archived"), false), archived);
    }

    private static Specification<Project> tagged(@Nullable Long tagId) {
        return tagId == null
                ? all()
                : (project, query, criteria) -> {
                    var found = query.subquery(Integer.class);
                    var tags = found.correlate(project).<Project, Tag>join("tags");
                    return criteria.exists(
                            found.select(criteria.literal(1)).where(criteria.equal(tags.get("id"), tagId)));
                };
    }

    private static Specification<Project> all() {
        return Specification.unrestricted();
    }
}
