package app.cartera.demo;

import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Folded;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Creates projects of The World Bank with their borrowers as clients; a borrower spelt in several ways is one client. */
@Component
@Profile("demo")
class WorldBankClients {

    private static final String CURRENCY = "USD";
    private static final LocalDate WITHOUT_DATE = LocalDate.of(2016, 6, 30);

    private final ContactService contacts;
    private final ProjectsWithEntries projects;
    private final EntityManager entities;

    WorldBankClients(ContactService contacts, ProjectsWithEntries projects, EntityManager entities) {
        this.contacts = contacts;
        this.projects = projects;
        this.entities = entities;
    }

    /** Creates them all; the owners take turns. */
    void create(List<WorldBankProject> published, List<Long> owners) {
        var clients = createClients(published);
        for (var i = 0; i < published.size(); i++) {
            var project = published.get(i);
            var client = project.borrower() == null ? null : clients.get(Folded.key(project.borrower()));
            var owner = owners.isEmpty() ? null : owners.get(i % owners.size());
            projects.create(form(project, client, owner), id -> entries(id, project));
            forget();
        }
    }

    private static List<EntryForm> entries(long project, WorldBankProject published) {
        return published.financing().stream()
                .map(financing -> entry(project, published, financing))
                .toList();
    }

    private static EntryForm entry(long project, WorldBankProject published, WorldBankProject.Financing financing) {
        return new EntryForm(
                null,
                0,
                project,
                Objects.requireNonNullElse(published.start(), WITHOUT_DATE),
                EntryKind.REVENUE,
                null,
                financing.amount(),
                CURRENCY,
                financing.source(),
                null);
    }

    private Map<String, Long> createClients(List<WorldBankProject> published) {
        var byBorrower = new LinkedHashMap<String, List<WorldBankProject>>();
        for (var project : published) {
            if (project.borrower() != null) {
                byBorrower
                        .computeIfAbsent(Folded.key(project.borrower()), key -> new ArrayList<>())
                        .add(project);
            }
        }
        var clients = new HashMap<String, Long>();
        byBorrower.forEach((key, its) -> clients.put(
                key, Objects.requireNonNull(contacts.create(client(its)).id())));
        return clients;
    }

    /** Hundreds of records in one transaction would otherwise be looked through for changes at every next one. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private static ContactForm client(List<WorldBankProject> itsProjects) {
        var spellings = itsProjects.stream()
                .map(WorldBankProject::borrower)
                .filter(Objects::nonNull)
                .toList();
        var name = spellings.stream()
                .filter(spelling -> !spelling.equals(spelling.toUpperCase()))
                .findFirst()
                .orElse(spellings.getFirst());
        var values = new HashMap<String, @Nullable Object>();
        values.put("country", onlyCountry(itsProjects));
        if (name.length() > ContactForm.LONGEST_NAME) {
            values.put("notes", name);
            name = name.substring(0, ContactForm.LONGEST_NAME - 1) + "…";
        }
        return Values.with(ContactForm.newClient(name), values);
    }

    /** Many countries have a "Ministry of Finance": as one client it is in none of them. */
    private static @Nullable String onlyCountry(List<WorldBankProject> itsProjects) {
        var countries =
                itsProjects.stream().map(WorldBankProject::country).distinct().toList();
        return countries.size() == 1 ? countries.getFirst() : null;
    }

    private static ProjectForm form(WorldBankProject project, @Nullable Long client, @Nullable Long owner) {
        return new ProjectForm(
                null,
                0,
                project.name(),
                project.code(),
                project.description(),
                client,
                status(project.status()),
                project.start(),
                due(project),
                owner,
                true,
                project.cost() == null ? BudgetType.NO_LIMIT : BudgetType.FIXED_PRICE,
                project.cost(),
                CURRENCY,
                project.sectors());
    }

    private static ProjectStatus status(String published) {
        return switch (published) {
            case "Active" -> ProjectStatus.ACTIVE;
            case "Closed" -> ProjectStatus.CLOSED;
            default -> ProjectStatus.DRAFT;
        };
    }

    /** No date at all in place of one before the start. */
    private static @Nullable LocalDate due(WorldBankProject project) {
        var start = project.start();
        var due = project.due();
        return start != null && due != null && due.isBefore(start) ? null : due;
    }
}
