package app.cartera.finance.rates;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Keeps those who convert amounts and those who change the rates, or the company currency, out of each other's way, until the
 * end of the transaction. Locked before the projects are, but by a project that gets another currency.
 */
@Component
public class RatesInUse {

    private final RatesParts parts;
    private final EntityManager entities;

    RatesInUse(RatesParts parts, EntityManager entities) {
        this.parts = parts;
        this.entities = entities;
    }

    /** What is read of the rates from now on, to convert amounts of these projects, stays as it is. */
    public void hold(Collection<Long> projectIds) {
        projectIds.stream().map(RatesPart::of).distinct().sorted().forEach(this::hold);
    }

    /** Nobody else converts by the rates, which whoever posts does, or changes them. */
    public void holdAll() {
        var locked = parts.lock().size();
        if (locked != RatesPart.ALL) {
            throw new IllegalStateException("The table rates_in_use lacks rows: " + locked + " of " + RatesPart.ALL);
        }
    }

    /** By its key: a query with a list of them would be translated anew each time somebody posts. */
    private void hold(int part) {
        Objects.requireNonNull(
                entities.find(RatesPart.class, part, LockModeType.PESSIMISTIC_READ),
                () -> "The table rates_in_use lacks the row " + part);
    }
}
