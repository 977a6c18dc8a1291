package app.cartera.project;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Clients extends JpaRepository<Client, Long> {

    /** Until the transaction ends nobody renames or archives it. Contacts are locked before projects, always. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Client c where c.id = :id")
    Optional<Client> lock(long id);
}
