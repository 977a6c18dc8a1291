package app.cartera.project;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Owners extends JpaRepository<Owner, Long> {

    /** Until the transaction ends nobody renames the person. People are locked before projects, always. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select o from Owner o where o.id = :id")
    Optional<Owner> lock(long id);

    /** Until the transaction ends nobody renames these people; locked in the order of their ids, and before projects. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select o from Owner o where o.id in :ids order by o.id")
    List<Owner> lock(Collection<Long> ids);
}
