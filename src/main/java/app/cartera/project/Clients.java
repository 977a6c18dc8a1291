package app.cartera.project;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Clients extends JpaRepository<Client, Long> {

    /** Until the transaction ends nobody renames or archives it. Contacts are locked before projects, always. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Client c where c.id = :id")
    Optional<Client> lock(long id);

    /** Until the transaction ends nobody renames or archives these; locked in the order of their ids, and before projects. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Client c where c.id in :ids order by c.id")
    List<Client> lock(Collection<Long> ids);
}
