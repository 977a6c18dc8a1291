package app.cartera.finance;

import app.cartera.shared.Folded;
import app.cartera.shared.UrlParameters;
import jakarta.persistence.criteria.Predicate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which entries of a project a list shows.
 *
 * @param words parts of text or reference, all of which must be found; empty for all
 * @param from the first day, null for no limit
 * @param to the last day, null for no limit
 */
public record EntryFilter(
        String words,
        @Nullable EntryKind kind,
        @Nullable Long categoryId,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {

    public static final EntryFilter NONE = new EntryFilter("", null, null, null, null);

    public static EntryFilter of(Map<String, List<String>> parameters) {
        var url = UrlParameters.of(parameters);
        return new EntryFilter(
                url.text("q").orElse(""),
                url.constant("kind", EntryKind.class),
                url.id("category"),
                url.date("from"),
                url.date("to"));
    }

    /** The filter as parameters of an address; {@link #of} reads them back. */
    public Map<String, List<String>> parameters() {
        return UrlParameters.empty()
                .put("q", words.strip())
                .put("kind", kind)
                .put("category", categoryId)
                .put("from", from)
                .put("to", to)
                .asMap();
    }

    public EntryFilter withWords(String words) {
        return new EntryFilter(words, kind, categoryId, from, to);
    }

    public EntryFilter withKind(@Nullable EntryKind kind) {
        return new EntryFilter(words, kind, categoryId, from, to);
    }

    public EntryFilter withCategory(@Nullable Long categoryId) {
        return new EntryFilter(words, kind, categoryId, from, to);
    }

    public EntryFilter withDates(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new EntryFilter(words, kind, categoryId, from, to);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Within one project, whose entries are few enough to look at each. */
    Specification<Entry> specification(long projectId) {
        return (entry, query, criteria) -> {
            var conditions = new ArrayList<Predicate>();
            conditions.add(criteria.equal(entry.get("project").get("id"), projectId));
            conditions.add(criteria.isFalse(entry.get("removed")));
            if (kind != null) {
                conditions.add(criteria.equal(entry.get("kind"), kind));
            }
            if (categoryId != null) {
                conditions.add(criteria.equal(entry.get("category").get("id"), categoryId));
            }
            if (from != null) {
                conditions.add(criteria.greaterThanOrEqualTo(entry.<LocalDate>get("entryDate"), from));
            }
            if (to != null) {
                conditions.add(criteria.lessThanOrEqualTo(entry.<LocalDate>get("entryDate"), to));
            }
            Folded.soughtWords(words)
                    .forEach(word -> conditions.add(criteria.like(entry.get("searchKey"), "%" + word + "%")));
            return criteria.and(conditions.toArray(Predicate[]::new));
        };
    }
}
