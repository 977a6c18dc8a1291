package app.cartera.finance;

import app.cartera.project.ProjectsOfClients;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds for which client an entry counts when it is not to count for the project's client of today: the one the project had
 * at the end of the entry's day or, where it had none, the next one it had at the end of a day. So what was spent before
 * anybody had said whose project it is counts for the first client, and only what a former client had counts for that one. A
 * client that was given by mistake and taken back on the same day had nothing, unless the project was created with it.
 */
@Component
class FormerClients {

    private final ProjectsOfClients projects;

    FormerClients(ProjectsOfClients projects) {
        this.projects = projects;
    }

    /** Tells each of the entries, whatever its date. */
    void find(List<Entry> entries) {
        var ids = entries.stream().map(entry -> entry.project.getId()).collect(Collectors.toSet());
        var former = projects.former(ids);
        for (var entry : entries) {
            entry.formerClientId = former.getOrDefault(entry.project.getId(), List.of()).stream()
                    .filter(client -> !client.until().isBefore(entry.entryDate))
                    .map(client -> client.clientId())
                    .findFirst()
                    .orElse(null);
        }
    }
}
