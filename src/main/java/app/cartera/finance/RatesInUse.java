package app.cartera.finance;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Keeps those who convert amounts and those who change the rates, or the company currency, out of each other's way, until the
 * end of the transaction. Locked before the projects are, but by a project that gets another currency.
 */
interface RatesInUse extends JpaRepository<RatesPart, Integer> {

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from RatesPart p where p.part in :parts order by p.part")
    List<RatesPart> lock(Set<Integer> parts);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from RatesPart p order by p.part")
    List<RatesPart> lock();

    /** What is read of the rates from now on, to convert amounts of these projects, stays as it is. */
    default void hold(Collection<Long> projectIds) {
        var parts = projectIds.stream().map(RatesPart::of).collect(Collectors.toSet());
        if (!parts.isEmpty()) {
            check(lock(parts), parts.size());
        }
    }

    /** Nobody else converts by the rates, which whoever posts does, or changes them. */
    default void holdAll() {
        check(lock(), RatesPart.ALL);
    }

    private static void check(List<RatesPart> locked, int wanted) {
        if (locked.size() != wanted) {
            throw new IllegalStateException("The table rates_in_use lacks rows: " + locked.size() + " of " + wanted);
        }
    }
}
