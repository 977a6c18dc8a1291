package app.cartera.project;

import app.cartera.access.KeepsUserNames;
import app.cartera.contact.KeepsContactNames;
import org.springframework.stereotype.Component;

/** Moves the projects of a client or an owner to their new place in the order. It is no edit: their versions stay. */
final class SortedByName {

    private SortedByName() {}

    @Component
    static class OfClient implements KeepsContactNames {

        private final Projects projects;

        OfClient(Projects projects) {
            this.projects = projects;
        }

        @Override
        public void renamed(long contactId, String nameKey) {
            projects.setClientKey(contactId, nameKey);
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
            projects.setOwnerKey(userId, nameKey);
        }
    }
}
