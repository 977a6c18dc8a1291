package app.cartera.finance;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface EntryProjects extends JpaRepository<EntryProject, Long> {

    /**
     * Until the transaction ends nobody closes them, gives them another currency or client, or posts to them. Read afresh,
     * also if the transaction has seen them before.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.cache.storeMode", value = "REFRESH"))
    @Query("select p from EntryProject p where p.id in :ids order by p.id")
    List<EntryProject> lock(Collection<Long> ids);

    /** One alone, as a query with a list of ids is translated anew each time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.cache.storeMode", value = "REFRESH"))
    @Query("select p from EntryProject p where p.id = :id")
    Optional<EntryProject> lock(long id);
}
