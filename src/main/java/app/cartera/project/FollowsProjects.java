package app.cartera.project;

import java.util.Collection;
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

    /** The project, which is locked, has another currency now, and perhaps another budget. */
    void currencyChanged(long projectId);

    /** The project, which is locked, has another budget now. */
    void budgetChanged(long projectId);

    /** Those of these projects that have what must not be lost with them. */
    Collection<Long> needed(Collection<Long> projectIds);

    /** Projects, which are locked and not needed, are about to be deleted. */
    void deleted(Collection<Long> projectIds);
}
