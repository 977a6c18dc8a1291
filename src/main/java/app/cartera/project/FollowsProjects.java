package app.cartera.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps something up to date with projects, in the transaction of the change. The feature that has it provides it. */
public interface FollowsProjects {

    /** There are new projects. */
    void created(Collection<Long> projectIds);

    /**
     * Projects, which are locked, are about to get another client; the old one can still be read.
     *
     * @param newClients which one, by project; null for none
     */
    void clientChanges(Map<Long, @Nullable Long> newClients);

    /**
     * Projects, which are locked, have other clients now and had others before, as contacts were merged or are two again.
     *
     * @param clients which one they are about to get, by project; null for none. The old one can still be read
     * @param former which ones they had before, oldest first, by project; a project without any is left out
     */
    void clientsMerged(Map<Long, @Nullable Long> clients, Map<Long, List<FormerClient>> former);

    /** Those of these projects that have one of these clients, or of which something counts for one of them. */
    Collection<Long> counting(Collection<Long> projectIds, Collection<Long> clients);

    /** The project, which is locked, has another currency now, and perhaps another budget. */
    void currencyChanged(long projectId);

    /** The project, which is locked, has another budget now. */
    void budgetChanged(long projectId);

    /** Those of these projects that have what must not be lost with them. */
    Collection<Long> needed(Collection<Long> projectIds);

    /** Projects, which are locked and not needed, are about to be deleted. */
    void deleted(Collection<Long> projectIds);
}
