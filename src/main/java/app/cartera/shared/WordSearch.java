package app.cartera.shared;

import jakarta.persistence.criteria.Predicate;
import org.springframework.data.jpa.domain.Specification;

/**
 * Finds records by the beginnings of words, in any order, case and accents folded. The entity keeps its words in a
 * collection called {@code words}, which is indexed: each typed word is then a range of an index, not a scan.
 */
public final class WordSearch {

    private WordSearch() {}

    /** Records that have, for each typed word, a word that begins with it; all records where nothing was typed. */
    public static <T> Specification<T> matching(String typed) {
        return Specification.allOf(
                Folded.words(typed).stream().map(WordSearch::<T>wordLike).toList());
    }

    private static <T> Specification<T> wordLike(String beginning) {
        return (record, query, criteria) -> {
            var found = query.subquery(Integer.class);
            var words = found.correlate(record).<T, String>join("words");
            Predicate begins = criteria.like(words, beginning + "%");
            return criteria.exists(found.select(criteria.literal(1)).where(begins));
        };
    }
}
