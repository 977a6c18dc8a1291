package app.cartera.project;

import app.cartera.shared.Conditions;
import app.cartera.shared.Folded;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.springframework.data.jpa.domain.Specification;

/** A word that a project is found by. The project writes it, with its other words. */
@Entity
@Immutable
@IdClass(ProjectWord.Key.class)
@Table(name = "project_word")
class ProjectWord {

    record Key(String word, Long projectId) implements Serializable {}

    @Id
    String word;

    @Id
    @Column(name = "project_id")
    Long projectId;

    /** The projects that have, for each typed word, one that begins with it, in any order; all where nothing was typed. */
    static Specification<Project> matching(String typed) {
        return Specification.allOf(Folded.soughtWords(typed).stream()
                .map(ProjectWord::beginningWith)
                .toList());
    }

    /** A range of the words, whose projects are looked up: asked of each project, all of a million would be gone through. */
    private static Specification<Project> beginningWith(String beginning) {
        return (project, query, criteria) -> {
            var found = query.subquery(Long.class);
            var words = found.from(ProjectWord.class);
            found.select(words.get("projectId"))
                    .where(
                            criteria.greaterThanOrEqualTo(words.get("word"), beginning),
                            criteria.lessThan(words.get("word"), beginning + Conditions.LAST));
            return criteria.in(project.get("id")).value(found);
        };
    }
}
