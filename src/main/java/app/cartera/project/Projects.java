package app.cartera.project;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Projects extends JpaRepository<Project, Long> {

    /** Locked, so that between the check of the version and the save nobody else saves. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id")
    Optional<Project> findToEdit(long id);

    @Query("select count(p) > 0 from Project p where p.id = :id and p.client.id = :clientId")
    boolean hasClient(long id, long clientId);

    @Query("select count(p) > 0 from Project p where p.id = :id and p.owner.id = :ownerId")
    boolean hasOwner(long id, long ownerId);

    List<Coded> findCodedByCodeKeyIn(Collection<String> codeKeys);

    interface Coded {
        String getCodeKey();

        String getName();
    }

    @Query("""
            select p.client.id as client, count(p) as projects from Project p
            where p.client.id in :ids and p.archived = false group by p.client.id""")
    List<ClientCount> countByClient(Collection<Long> ids);

    /** In one go, from an index alone. */
    @Query("""
            select p.archived as archived, p.status as status, count(p) as projects
            from Project p where p.client.id = :clientId group by p.archived, p.status""")
    List<OfClient> countOfClient(long clientId);

    List<Named> findNamedByIdIn(Collection<Long> ids);

    interface Named {
        Long getId();

        String getName();
    }

    List<ProjectRow> findByIdIn(Collection<Long> ids);

    @Query("select p.id from Project p where p.client.id = :clientId order by p.id")
    List<Long> idsOfClient(long clientId);

    @Query("select p.id from Project p where p.owner.id = :ownerId order by p.id")
    List<Long> idsOfOwner(long ownerId);

    /** Found by the ids alone, so that they are locked in their order; those that have another client by now keep its name. */
    @Modifying
    @Query("""
            update Project p set p.clientKey = case when p.client.id = :clientId then :key else p.clientKey end
            where p.id in :ids""")
    void setClientKey(Collection<Long> ids, long clientId, String key);

    @Modifying
    @Query("""
            update Project p set p.ownerKey = case when p.owner.id = :ownerId then :key else p.ownerKey end
            where p.id in :ids""")
    void setOwnerKey(Collection<Long> ids, long ownerId, String key);

    interface ClientCount {
        long getClient();

        long getProjects();
    }

    /** The projects of a client that have these in common. */
    interface OfClient {
        boolean isArchived();

        ProjectStatus getStatus();

        long getProjects();
    }
}
