package app.cartera.contact;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface Contacts extends JpaRepository<Contact, Long>, JpaSpecificationExecutor<Contact> {

    List<ContactRow> findByIdIn(Collection<Long> ids);

    /** Those of the same name or tax ID, however written. */
    @Query("""
            select c.id as id, c.name as name, c.legalName as legalName, c.taxId as taxId, c.email as email, c.city as city,
              c.country as country, c.client as client, c.vendor as vendor, c.archived as archived
            from Contact c where (c.nameKey = :nameKey or c.taxIdKey = :taxIdKey) and c.id <> :except order by c.nameKey, c.id""")
    List<ContactRow> alike(String nameKey, String taxIdKey, long except, Limit limit);
}
