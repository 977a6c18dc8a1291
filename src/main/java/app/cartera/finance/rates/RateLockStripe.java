package app.cartera.finance.rates;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the table that is there to be locked: {@link RateLocks}. */
@Entity
@Table(name = "rates_in_use")
class RateLockStripe {

    /** As many as there are rows in the table. */
    static final int ALL = 16;

    @Id
    private int part;

    /** The one that falls to a project. */
    static int of(long projectId) {
        return (int) (projectId % ALL);
    }
}
