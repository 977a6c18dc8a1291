package app.cartera.finance.rates;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RatesParts extends JpaRepository<RatesPart, Integer> {

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from RatesPart p where p.part in :parts order by p.part")
    List<RatesPart> lock(Set<Integer> parts);

    /** One alone, as a query with a list is translated anew each time. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from RatesPart p where p.part = :part")
    List<RatesPart> lock(int part);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from RatesPart p order by p.part")
    List<RatesPart> lock();
}
