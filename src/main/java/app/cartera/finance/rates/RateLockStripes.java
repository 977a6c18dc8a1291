package app.cartera.finance.rates;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RateLockStripes extends JpaRepository<RateLockStripe, Integer> {

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from RateLockStripe s where s.part in :parts order by s.part")
    List<RateLockStripe> lock(Set<Integer> parts);

    /** One alone, as a query with a list is translated anew each time. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from RateLockStripe s where s.part = :part")
    List<RateLockStripe> lock(int part);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RateLockStripe s order by s.part")
    List<RateLockStripe> lock();
}
