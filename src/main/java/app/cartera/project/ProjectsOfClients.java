package app.cartera.project;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForViewers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose projects are whose: what those of a client come to, and which clients a project had before. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class ProjectsOfClients {

    private final Projects projects;
    private final HealthCounts health;
    private final ClientHistory history;
    private final CurrentUser currentUser;

    ProjectsOfClients(Projects projects, HealthCounts health, ClientHistory history, CurrentUser currentUser) {
        this.projects = projects;
        this.health = health;
        this.history = history;
        this.currentUser = currentUser;
    }

    /** How many projects in use each of these clients has; clients without any are left out. */
    public Map<Long, Long> count(Collection<Long> clientIds) {
        return projects.countByClient(clientIds).stream()
                .collect(Collectors.toMap(Projects.ClientCount::getClient, Projects.ClientCount::getProjects));
    }

    /** What the projects of a client that are in use amount to, and how many more are archived. */
    public ClientFigures figures(long clientId) {
        return ClientFigures.of(projects.sumsOfClient(clientId), currentUser.seesMoney());
    }

    /**
     * How many of the client's projects in use deserve a look, for each of these reasons; empty for those who may not see
     * money.
     */
    public Map<ProjectHealth, Long> health(long clientId, Set<ProjectHealth> reasons) {
        return currentUser.seesMoney() ? health.ofClient(clientId, reasons) : Map.of();
    }

    /** The clients that these projects had and have no longer, by project, oldest first; projects without any are left out. */
    public Map<Long, List<FormerClient>> former(Collection<Long> projectIds) {
        return history.of(projectIds);
    }
}
