package app.cartera.contact;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Contacts extends JpaRepository<Contact, Long> {

    /** Locked, so that between the check of the version and the save nobody else saves. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.id = :id")
    Optional<Contact> findToEdit(long id);

    List<ContactRow> findByIdIn(Collection<Long> ids);

    List<ContactRow> findByNameKeyOrderById(String nameKey, Limit limit);

    List<ContactRow> findByTaxIdKeyInOrderByNameKeyAscIdAsc(Collection<String> taxIdKeys, Limit limit);

    List<ContactRow> findByArchivedAndNameKeyIn(boolean archived, Collection<String> nameKeys);

    List<ContactRow> findByArchivedAndTaxIdKeyIn(boolean archived, Collection<String> taxIdKeys);
}
