package app.cartera.project;

import app.cartera.shared.Folded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A word that people put on projects. However it is written, it is one tag, in the spelling it was first given. */
@Entity
@Immutable
@Table(name = "tag")
class Tag {

    static final int LONGEST = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;
    String nameKey;

    static String key(String name) {
        return Folded.key(name, LONGEST);
    }
}
