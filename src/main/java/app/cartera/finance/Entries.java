package app.cartera.finance;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Entries extends JpaRepository<Entry, Long>, JpaSpecificationExecutor<Entry> {

    /** Locked, so that between a look at them and the save nobody else saves. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Entry e where e.id in :ids order by e.id")
    List<Entry> findToEdit(Collection<Long> ids);

    /** Which of these were not removed. */
    @Query("select e.id from Entry e where e.id in :ids and e.removed = false order by e.id")
    List<Long> findThere(Collection<Long> ids);

    /** Which of these have another category than this one, or 0 for none, and were not removed. */
    @Query(
            "select e.id from Entry e where e.id in :ids and e.removed = false and coalesce(e.category.id, 0) <> :category"
                    + " order by e.id")
    List<Long> findOfOtherCategory(Collection<Long> ids, long category);

    @Query("select distinct e.project.id from Entry e where e.id in :ids")
    List<Long> projectsOf(Collection<Long> ids);

    @Query("select e from Entry e join fetch e.project where e.id in :ids")
    List<Entry> findWithProjects(Collection<Long> ids);
}
