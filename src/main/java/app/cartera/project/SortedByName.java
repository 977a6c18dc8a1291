package app.cartera.project;

import app.cartera.access.KeepsUserNames;
import app.cartera.contact.KeepsContactNames;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** Moves the projects of a client or an owner to their new place in the order. It is no edit: their versions stay. */
final class SortedByName {

    private SortedByName() {}

    /** By their ids, and in that order, as everything that locks many projects does. */
    private static void inOrder(List<Long> ids, Consumer<List<Long>> update) {
        ids.stream().gather(Gatherers.windowFixed(ProjectSelection.IDS)).forEach(update);
    }

    @Component
    static class OfClient implements KeepsContactNames {

        private final Projects projects;

        OfClient(Projects projects) {
            this.projects = projects;
        }

        @Override
        public void renamed(long contactId, String nameKey) {
            inOrder(projects.idsOfClient(contactId), ids -> projects.setClientKey(ids, contactId, nameKey));
        }
    }

    @Component
    static class OfOwner implements KeepsUserNames {

        private final Projects projects;

        OfOwner(Projects projects) {
            this.projects = projects;
        }

        @Override
        public void renamed(long userId, String nameKey) {
            inOrder(projects.idsOfOwner(userId), ids -> projects.setOwnerKey(ids, userId, nameKey));
        }
    }
}
