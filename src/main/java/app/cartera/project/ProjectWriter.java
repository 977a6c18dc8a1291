package app.cartera.project;

import app.cartera.journal.Journal;
import app.cartera.journal.PastChange;
import app.cartera.shared.NotFound;
import app.cartera.shared.UnknownCurrency;
import app.cartera.shared.Values;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes projects one by one: locks the client they get and then themselves, checks what they are to be, and tells those who
 * follow them.
 */
@Component
class ProjectWriter {

    private final Projects projects;
    private final Clients clients;
    private final Owners owners;
    private final Tags tags;
    private final FollowsProjects follower;
    private final ClientHistory clientHistory;
    private final Journal journal;

    ProjectWriter(
            Projects projects,
            Clients clients,
            Owners owners,
            Tags tags,
            FollowsProjects follower,
            ClientHistory clientHistory,
            Journal journal) {
        this.projects = projects;
        this.clients = clients;
        this.owners = owners;
        this.tags = tags;
        this.follower = follower;
        this.clientHistory = clientHistory;
        this.journal = journal;
    }

    /**
     * Asked before anything is locked, where it can be.
     *
     * @throws UnknownCurrency when there is no such currency
     * @throws BudgetTooFine when the budget has more decimals than its currency
     */
    void checkMoney(ProjectForm form) {
        UnknownCurrency.check(form.currency());
        BudgetTooFine.check(form);
    }

    /** {@link #checkMoney(ProjectForm)} where it changes: what is there stays, even if a currency has gone out of use. */
    void checkMoney(ProjectForm before, ProjectForm wanted) {
        if (!Collections.disjoint(Values.differing(before, wanted), Set.of("currency", "budgetAmount"))) {
            checkMoney(wanted);
        }
    }

    /**
     * Locks the client and the owner that a project gets which it has not. Contacts and people are locked before projects,
     * always: so nobody waits for each other.
     */
    void lockGiven(ProjectForm form) {
        var id = form.id() == null ? 0 : form.id();
        var clientId = form.clientId();
        if (clientId != null && !projects.hasClient(id, clientId)) {
            clients.lock(clientId);
        }
        var ownerId = form.ownerId();
        if (ownerId != null && !projects.hasOwner(id, ownerId)) {
            owners.lock(ownerId);
        }
    }

    /** Locks the clients and owners of new projects. */
    void lockOfNew(List<ProjectForm> forms) {
        var clientIds = ids(forms, ProjectForm::clientId);
        if (!clientIds.isEmpty()) {
            clients.lock(clientIds);
        }
        var ownerIds = ids(forms, ProjectForm::ownerId);
        if (!ownerIds.isEmpty()) {
            owners.lock(ownerIds);
        }
    }

    private static Set<Long> ids(List<ProjectForm> forms, Function<ProjectForm, @Nullable Long> reference) {
        return forms.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Locks the clients and owners that an operation to be taken back gives back. */
    void lockBefore(long operationId) {
        var changes = journal.changes(operationId);
        before(changes, "clientId").forEach(clients::lock);
        // Asked once they are locked, as somebody may just have merged one.
        before(clientHistory.remaining(changes), "clientId").forEach(clients::lock);
        before(changes, "ownerId").forEach(owners::lock);
    }

    private static Stream<Long> before(List<PastChange> changes, String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .map(PastChange::before)
                .filter(Objects::nonNull)
                .map(Long::valueOf);
    }

    /**
     * The project, locked until the transaction ends.
     *
     * @throws NotFound when there is no such project
     */
    Project toEdit(@Nullable Long id) {
        var known = id == null ? 0 : id;
        return projects.findToEdit(known).orElseThrow(() -> new NotFound(known));
    }

    /** @throws ClientNotAvailable when the contact is archived, no client, or deleted */
    void checkClient(@Nullable Long clientId) {
        if (clientId != null) {
            var client = clients.findById(clientId).orElseThrow(() -> new ClientNotAvailable());
            if (!client.canBeChosen()) {
                throw new ClientNotAvailable(client.name());
            }
        }
    }

    /** New projects with what was typed; what they refer to is asked for once for all. */
    List<Project> create(List<ProjectForm> forms) {
        if (forms.isEmpty()) {
            return List.of();
        }
        forms.forEach(form -> checkClient(form.clientId()));
        forms.forEach(ProjectWriter::checkDates);
        checkCodes(forms);
        var named = tags
                .named(forms.stream().flatMap(form -> form.tags().stream()).toList())
                .stream()
                .collect(Collectors.toMap(tag -> tag.nameKey, Function.identity()));
        var created = forms.stream()
                .map(form -> created(
                        form,
                        form.tags().stream()
                                .map(tag -> Objects.requireNonNull(named.get(Tag.key(tag))))
                                .collect(Collectors.toSet())))
                .toList();
        projects.saveAllAndFlush(created);
        var ids = created.stream().map(project -> project.id).toList();
        follower.created(ids);
        return created;
    }

    private Project created(ProjectForm form, Set<Tag> tags) {
        var project = new Project();
        fill(project, form, tags);
        return project;
    }

    /** Gives a locked project what was typed. */
    void change(Project project, ProjectForm form) {
        checkDates(form);
        if (!Objects.equals(Project.codeKey(form.code()), project.codeKey)) {
            checkCodes(List.of(form));
        }
        var before = project.form();
        if (!Objects.equals(before.clientId(), form.clientId())) {
            var newClient = Collections.singletonMap(project.id, form.clientId());
            follower.clientChanges(newClient);
        }
        fill(project, form, form.tags().equals(project.tagNames()) ? project.tags : tags.named(form.tags()));
        projects.flush();
        var other = Values.differing(before, form);
        if (other.contains("currency")) {
            follower.currencyChanged(project.id);
        } else if (other.stream().anyMatch(Set.of("budgetType", "budgetAmount")::contains)) {
            follower.budgetChanged(project.id);
        }
    }

    private void fill(Project project, ProjectForm form, Set<Tag> tags) {
        var client = form.clientId() == null ? null : clients.getReferenceById(form.clientId());
        var owner = form.ownerId() == null ? null : owners.getReferenceById(form.ownerId());
        project.fill(form, client, owner, tags);
    }

    private static void checkDates(ProjectForm form) {
        if (DatesReversed.are(form.startDate(), form.dueDate())) {
            throw new DatesReversed();
        }
    }

    /** Nobody else has the codes that projects get, and no two get the same. */
    private void checkCodes(List<ProjectForm> forms) {
        var keys = forms.stream()
                .map(form -> Project.codeKey(form.code()))
                .filter(Objects::nonNull)
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        var names = new HashMap<String, String>();
        projects.findCodedByCodeKeyIn(keys).forEach(other -> names.put(other.getCodeKey(), other.getName()));
        for (var form : forms) {
            var code = form.code();
            var other = code == null ? null : names.putIfAbsent(Project.codeKey(code), form.name());
            if (code != null && other != null) {
                throw new CodeTaken(code, other);
            }
        }
    }
}
