package app.cartera.project;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForViewers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose projects are whose: what those of a client come to, and which clients a project had before. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class ProjectsOfClients {

    private final Projects projects;
    private final MoneyOfClient moneyOfClient;
    private final ClientHistory history;
    private final CurrentUser currentUser;

    ProjectsOfClients(Projects projects, MoneyOfClient moneyOfClient, ClientHistory history, CurrentUser currentUser) {
        this.projects = projects;
        this.moneyOfClient = moneyOfClient;
        this.history = history;
        this.currentUser = currentUser;
    }

    /** How many projects in use each of these clients has; clients without any are left out. */
    public Map<Long, Long> count(Collection<Long> clientIds) {
        return projects.countByClient(clientIds).stream()
                .collect(Collectors.toMap(Projects.ClientCount::getClient, Projects.ClientCount::getProjects));
    }

    /** What the projects of a client amount to. */
    public ClientFigures figures(long clientId) {
        var money = currentUser.seesMoney() ? moneyOfClient.of(clientId) : List.<MoneyOfClient.Sums>of();
        return ClientFigures.of(projects.countOfClient(clientId), money);
    }

    /** The clients that these projects had and have no longer, by project, oldest first; projects without any are left out. */
    public Map<Long, List<FormerClient>> former(Collection<Long> projectIds) {
        return history.of(projectIds);
    }
}
