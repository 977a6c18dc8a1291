package app.cartera.access;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A name that somebody tried to sign in with and that nobody has. */
@Entity
class UnknownName {

    @Id
    String nameHash;

    @Embedded
    Tries tries = new Tries();

    Instant triedAt;

    protected UnknownName() {}
}
