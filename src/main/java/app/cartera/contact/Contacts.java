package app.cartera.contact;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Contacts extends JpaRepository<Contact, Long>, JpaSpecificationExecutor<Contact> {

    /** Locked, so that between the check of the version and the save nobody else saves. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.id = :id")
    Optional<Contact> findToEdit(long id);

    List<ContactRow> findByIdIn(Collection<Long> ids);

    /** Those of the same name or tax ID, however written. */
    @Query("""
            select c.id as id, c.name as name, c.legalName as legalName, c.taxId as taxId, c.email as email, c.city as city,
              c.country as country, c.client as client, c.vendor as vendor, c.archived as archived
            from Contact c where (c.nameKey = :nameKey or c.taxIdKey = :taxIdKey) and c.id <> :except order by c.nameKey, c.id""")
    List<ContactRow> alike(String nameKey, @Nullable String taxIdKey, long except, Limit limit);
}
