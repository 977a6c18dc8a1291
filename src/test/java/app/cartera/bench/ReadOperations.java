package app.cartera.bench;

import static app.cartera.bench.Operation.reading;

import app.cartera.contact.ClientChoices;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.contact.ContactType;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.ProjectsOfClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** What people look at. Each run has another word, client or page, so that no cache of results answers. */
class ReadOperations {

    private static final int ROWS = 50;
    /** In every second project; in one of ten to fifty; in a handful. */
    private static final List<String> FREQUENT = List.of("pro", "proj", "proje", "projec", "project");

    private static final List<String> MEDIUM =
            List.of("water", "health", "energy", "rural", "urban", "public", "educ", "reform", "trans", "second");
    private static final List<String> RARE = List.of("jaku", "lamer", "corda", "ganho", "balan", "elfi", "inja", "nor");
    private static final List<String> CONTACT_WORDS =
            List.of("s", "seg", "con", "b", "baco", "ltd", "info", "daku", "gmbh", "ministry of", "sl tra", "zz");
    private static final List<String> TYPED =
            List.of("j", "ja", "jak", "jaku", "jakula", "s", "se", "seg", "seguros", "seguros ja", "b0", "ener");
    private static final List<String> NOT_THERE = List.of("x", "xy", "zzz", "qu", "seguros x", "jakuzz", "b9999999");

    private final ProjectService projects;
    private final ProjectsOfClients ofClients;
    private final ContactService contacts;
    private final ClientChoices clients;
    private final Size size;

    ReadOperations(BeanFactory beans, Size size) {
        this.projects = beans.getBean(ProjectService.class);
        this.ofClients = beans.getBean(ProjectsOfClients.class);
        this.contacts = beans.getBean(ContactService.class);
        this.clients = beans.getBean(ClientChoices.class);
        this.size = size;
    }

    List<Operation> all() {
        var all = new ArrayList<Operation>();
        for (var direction : Sort.Direction.values()) {
            for (var key : ProjectRow.SortKey.values()) {
                var name = "grid page 1 by %s %s".formatted(key, direction).toLowerCase(Locale.ROOT);
                all.add(reading("grid", name, 20, 50, run -> page(ProjectFilter.NONE, run % 5, sort(direction, key))));
            }
        }
        all.add(reading("grid", "grid count", 20, 50, run -> projects.count(ProjectFilter.NONE)));
        for (var key : List.of(ProjectRow.SortKey.NAME, ProjectRow.SortKey.CLIENT, ProjectRow.SortKey.DUE)) {
            var name = "page in the middle by " + key.name().toLowerCase(Locale.ROOT);
            all.add(reading("middle", name, 40, 120, run -> page(ProjectFilter.NONE, middle(run), sort(run, key))));
        }
        all.add(reading(
                "middle",
                "page in the middle by revenue",
                40,
                120,
                run -> page(ProjectFilter.NONE, middle(run), sort(run, ProjectRow.SortKey.REVENUE))));
        for (var health : ProjectHealth.values()) {
            var name = "health: " + health.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            all.add(reading("health", name + ", page and count", 40, 120, run -> {
                var filter = ProjectFilter.NONE.withHealth(health);
                projects.count(filter);
                page(filter, run % 3, sort(run, ProjectRow.SortKey.values()[Math.floorMod(run, 16)]));
            }));
        }
        all.add(reading("health", "health of client with 10,000 projects, page and count", 40, 120, run -> {
            var filter = ProjectFilter.ofClient(DataBuilder.LARGEST_CLIENT)
                    .withHealth(ProjectHealth.values()[Math.floorMod(run, 4)]);
            projects.count(filter);
            page(filter, run % 3, sort(run, ProjectRow.SortKey.values()[Math.floorMod(run, 16)]));
        }));
        all.add(words("frequent", FREQUENT));
        all.add(words("medium", MEDIUM));
        all.add(words("rare", RARE));
        all.add(reading("words", "words + status, all clients: page", 40, 120, run -> {
            var word = pick(run % 2 == 0 ? MEDIUM : RARE, run);
            page(
                    ProjectFilter.NONE.withWords(word).withStatus(status(run)),
                    run % 3,
                    sort(run, ProjectRow.SortKey.NAME));
        }));
        all.add(reading(
                "words",
                "words, all clients: count",
                40,
                120,
                run -> projects.count(ProjectFilter.NONE.withWords(pick(run % 2 == 0 ? MEDIUM : RARE, run)))));
        all.add(reading("picker", "picker, hit", 8, 20, run -> pickerShows(pick(TYPED, run))));
        all.add(reading("picker", "picker, no hit", 8, 20, run -> pickerShows(pick(NOT_THERE, run))));
        all.add(reading(
                "client", "client with 10,000 projects", 40, 80, run -> client(DataBuilder.LARGEST_CLIENT, run)));
        all.add(reading(
                "client", "client with some projects", 40, 80, run -> client(2 + Math.floorMod(run * 131, 900), run)));
        all.add(reading(
                "contacts",
                "contacts like one that is typed",
                8,
                20,
                run -> contacts.likelyDuplicates(ContactForm.newClient(pick(TYPED, run) + " " + run))));
        for (var key : ContactRow.SortKey.values()) {
            var name = "contacts by " + key.name().toLowerCase(Locale.ROOT);
            all.add(reading(
                    "contacts",
                    name,
                    20,
                    50,
                    run -> contactsShow(
                            run % 3 == 0 ? ContactFilter.NONE.withType(ContactType.CLIENT) : ContactFilter.NONE,
                            sort(run % 2 == 0 ? Sort.Direction.ASC : Sort.Direction.DESC, key))));
        }
        all.add(reading(
                "contacts",
                "contacts, searched",
                20,
                50,
                run -> contactsShow(
                        ContactFilter.NONE.withWords(pick(CONTACT_WORDS, run)),
                        sort(Sort.Direction.ASC, ContactRow.SortKey.values()[Math.floorMod(run, 4)]))));
        return all;
    }

    private Operation words(String which, List<String> of) {
        return reading("words", "%s word + status + client: page and count".formatted(which), 40, 120, run -> {
            var client = run % 2 == 0 ? DataBuilder.LARGEST_CLIENT : 2 + Math.floorMod(run * 17, 500);
            var filter = ProjectFilter.ofClient(client).withWords(pick(of, run)).withStatus(status(run));
            projects.count(filter);
            page(filter, 0, sort(run, ProjectRow.SortKey.values()[Math.floorMod(run, 10)]));
        });
    }

    private void client(int id, int run) {
        contacts.overview(id);
        ofClients.figures(id);
        var filter = ProjectFilter.ofClient(id);
        projects.count(filter);
        page(filter, run % 3, sort(run, ProjectRow.SortKey.values()[Math.floorMod(run, 10)]));
    }

    private void pickerShows(String typed) {
        clients.count(typed);
        clients.stretch(typed, 0, ROWS);
    }

    private void contactsShow(ContactFilter filter, Sort sort) {
        contacts.count(filter);
        var rows = contacts.page(filter, PageRequest.of(0, ROWS, sort));
        ofClients.count(rows.stream().map(ContactRow::id).toList());
    }

    private void page(ProjectFilter filter, int page, Sort sort) {
        projects.withTags(projects.page(filter, PageRequest.of(Math.abs(page), ROWS, sort)));
    }

    private int middle(int run) {
        return size.projects / ROWS / 2 - 20 + Math.floorMod(run * 7, 40);
    }

    private static ProjectStatus status(int run) {
        return ProjectStatus.values()[Math.floorMod(run, 3)];
    }

    private static Sort sort(int run, ProjectRow.SortKey key) {
        return sort(run % 2 == 0 ? Sort.Direction.ASC : Sort.Direction.DESC, key);
    }

    private static Sort sort(Sort.Direction direction, Enum<?> key) {
        return Sort.by(direction, key.name());
    }

    private static <T> T pick(List<T> of, int run) {
        return of.get(Math.floorMod(run, of.size()));
    }
}
