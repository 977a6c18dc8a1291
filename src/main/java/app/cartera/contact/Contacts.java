package app.cartera.contact;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Contacts extends JpaRepository<Contact, Long> {

    /** Locked, so that between the check of the version and the save nobody else saves. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.id = :id")
    Optional<Contact> findToEdit(long id);

    /** Both locked, in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.id in :ids order by c.id")
    List<Contact> findToEdit(Collection<Long> ids);

    /** Those of these that were merged. */
    @Query(
            "select c.id as id, c.mergedIntoId as remaining from Contact c where c.id in :ids and c.mergedIntoId is not null")
    List<Merged> findMerged(Collection<Long> ids);

    /** Those that were merged into one of these. */
    @Query("select c.id from Contact c where c.mergedIntoId in :ids")
    Set<Long> findMergedOf(Collection<Long> ids);

    /** Those of these into which others were merged. */
    @Query("select distinct c.mergedIntoId from Contact c where c.mergedIntoId in :ids")
    Set<Long> findMergedInto(Collection<Long> ids);

    List<ContactRow> findByIdIn(Collection<Long> ids);

    List<ContactRow> findByNameKeyOrderById(String nameKey, Limit limit);

    List<ContactRow> findByTaxIdKeyInOrderByNameKeyAscIdAsc(Collection<String> taxIdKeys, Limit limit);

    List<ContactRow> findByNameKeyInOrderByArchivedAscIdAsc(Collection<String> nameKeys);

    List<ContactRow> findByTaxIdKeyInOrderByArchivedAscIdAsc(Collection<String> taxIdKeys);

    /** Those that were merged into it, without those that were merged into these. */
    List<ContactRow> findByMergedIntoIdOrderByNameKeyAscIdAsc(long mergedIntoId);

    interface Merged {
        long getId();

        long getRemaining();
    }
}
