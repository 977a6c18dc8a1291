package app.cartera.finance.rates;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RatesParts extends JpaRepository<RatesPart, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from RatesPart p order by p.part")
    List<RatesPart> lock();
}
