package app.cartera.project;

import java.util.Collection;

/** Keeps something up to date with projects, in the transaction of the change. The feature that has it provides it. */
public interface FollowsProjects {

    /** There is a new project. */
    void created(long projectId);

    /** These projects, which are locked, are about to get another client, or none; the old one can still be read. */
    void clientChanges(Collection<Long> projectIds);

    /** The project, which is locked, has another currency or another budget now. */
    void moneyChanged(long projectId);
}
