package app.cartera.project;

import app.cartera.access.UserNames;
import app.cartera.journal.References;
import app.cartera.shared.DistinctName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the clients and owners that stand in the history of projects. */
final class ProjectReferences {

    private ProjectReferences() {}

    @Component
    static class OfClients implements References {

        private final Clients clients;

        OfClients(Clients clients) {
            this.clients = clients;
        }

        @Override
        public Set<String> fields() {
            return Set.of("clientId");
        }

        @Override
        public Map<Long, DistinctName> names(Collection<Long> ids) {
            return clients.findAllById(ids).stream().collect(Collectors.toMap(Client::getId, Client::distinctName));
        }
    }

    @Component
    static class OfOwners implements References {

        private final UserNames users;

        OfOwners(UserNames users) {
            this.users = users;
        }

        @Override
        public Set<String> fields() {
            return Set.of("ownerId");
        }

        @Override
        public Map<Long, DistinctName> names(Collection<Long> ids) {
            return users.names(ids).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, user -> new DistinctName(user.getValue())));
        }
    }
}
