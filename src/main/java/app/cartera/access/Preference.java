package app.cartera.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "user_preference")
class Preference {

    @EmbeddedId
    Key id;

    String content;

    protected Preference() {}

    Preference(Key id, String content) {
        this.id = id;
        this.content = content;
    }

    @Embeddable
    record Key(long userId, String name) implements Serializable {}
}
