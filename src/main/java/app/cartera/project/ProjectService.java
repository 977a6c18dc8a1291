package app.cartera.project;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForEditors;
import app.cartera.access.ForViewers;
import app.cartera.journal.FieldChange;
import app.cartera.journal.History;
import app.cartera.journal.Journal;
import app.cartera.journal.NewChange;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.shared.CompanyCurrency;
import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import app.cartera.shared.UnknownCurrency;
import app.cartera.shared.Values;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Finds projects, and creates and edits them one by one. Amounts of money are left out for those who may not see them. */
@Service
@Validated
@ForViewers
@Transactional(readOnly = true)
public class ProjectService {

    private final Projects projects;
    private final ProjectSearch search;
    private final Tags tags;
    private final ProjectWriter writer;
    private final Journal journal;
    private final History history;
    private final CurrentUser currentUser;
    private final CompanyCurrency companyCurrency;

    ProjectService(
            Projects projects,
            ProjectSearch search,
            Tags tags,
            ProjectWriter writer,
            Journal journal,
            History history,
            CurrentUser currentUser,
            CompanyCurrency companyCurrency) {
        this.projects = projects;
        this.search = search;
        this.tags = tags;
        this.writer = writer;
        this.journal = journal;
        this.history = history;
        this.currentUser = currentUser;
        this.companyCurrency = companyCurrency;
    }

    /**
     * A page of the projects that match, sorted by the {@link ProjectRow.SortKey} names in it, otherwise by name.
     *
     * @throws AccessDeniedException when sorted or filtered by money by a person who may not see it: that would tell
     */
    public List<ProjectRow> page(ProjectFilter filter, Pageable page) {
        return visible(search.page(filter, page));
    }

    /**
     * The ids of all projects that match, sorted as {@link #page} sorts them. To read them all, read {@link #rows} by some
     * of them at a time: the offset of a page takes longer the farther it is.
     *
     * @throws AccessDeniedException when sorted or filtered by money by a person who may not see it: that would tell
     */
    public long[] ids(ProjectFilter filter, Sort sort) {
        return search.ids(filter, sort);
    }

    /** The lines of these projects, in this order; those that are not there are left out. */
    public List<ProjectRow> rows(List<Long> ids) {
        return visible(search.rows(ids));
    }

    /** @throws AccessDeniedException when it filters by money, for a person who may not see it */
    public long count(ProjectFilter filter) {
        return search.count(filter);
    }

    /** How many match, but not more than this: that many are counted quickly, however many match. */
    public long countUpTo(int most, ProjectFilter filter) {
        return search.countUpTo(most, filter);
    }

    /** @throws NotFound when there is no such project */
    public ProjectOverview overview(long id) {
        var project = projects.findById(id).orElseThrow(() -> new NotFound(id));
        return new ProjectOverview(visible(project.form()), visible(row(project)));
    }

    /** These rows with the tags of their projects. */
    public List<ProjectRow> withTags(List<ProjectRow> rows) {
        var ids = rows.stream().map(ProjectRow::id).toList();
        var names = tags.ofProjects(ids).stream()
                .collect(Collectors.groupingBy(
                        Tags.OfProject::getProject,
                        Collectors.mapping(Tags.OfProject::getName, Collectors.toCollection(LinkedHashSet::new))));
        return rows.stream()
                .map(row -> names.containsKey(row.id()) ? row.withTags(names.get(row.id())) : row)
                .toList();
    }

    /** An empty form for a new project of this person, in the company currency. */
    public ProjectForm newProject(@Nullable Long clientId) {
        return ProjectForm.newProject(clientId, currentUser.id(), companyCurrency.code());
    }

    /**
     * Creates the project and returns it as saved.
     *
     * @throws ConstraintViolationException when a value is not acceptable
     * @throws UnknownCurrency when there is no such currency
     * @throws BudgetTooFine when the budget has more decimals than its currency
     * @throws CodeTaken when another project has the code
     * @throws DatesReversed when it is due before it starts
     * @throws ClientNotAvailable when the client is archived, no client, or deleted
     */
    @ForEditors
    @Retried
    @Transactional
    public ProjectForm create(@Valid ProjectForm form) {
        var wanted = visible(form);
        writer.checkMoney(wanted);
        writer.lockOfNew(List.of(wanted));
        var project = writer.create(List.of(wanted)).getFirst();
        var created = FieldChange.between(null, project.form());
        journal.recordOne(OperationKind.CREATE, RecordType.PROJECT, project.id, created, project.version);
        return visible(project.form());
    }

    /**
     * Creates projects as a part of an operation that imports them.
     *
     * @throws ConstraintViolationException when a value is not acceptable
     * @throws UnknownCurrency when there is no such currency
     * @throws BudgetTooFine when a budget has more decimals than its currency
     * @throws CodeTaken when another project has a code, or another of these
     * @throws DatesReversed when one is due before it starts
     * @throws ClientNotAvailable when a client is archived, no client, or deleted
     */
    @ForEditors
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(long operation, List<@Valid ProjectForm> forms) {
        var wanted = forms.stream().map(form -> visible(form)).toList();
        wanted.forEach(writer::checkMoney);
        writer.lockOfNew(wanted);
        var created = writer.create(wanted);
        journal.recordChunk(
                operation,
                RecordType.PROJECT,
                created.stream().flatMap(ProjectService::created).toList());
    }

    private static Stream<NewChange> created(Project project) {
        return FieldChange.between(null, project.form()).stream()
                .map(change -> new NewChange(project.id, change, project.version));
    }

    /**
     * Saves the project and returns it as saved.
     *
     * @throws ProjectArchived when the project is archived
     * @throws StaleForm when somebody saved the project after the form was opened
     * @throws ConstraintViolationException when a value is not acceptable
     * @throws UnknownCurrency when there is no such currency
     * @throws BudgetTooFine when the budget has more decimals than its currency
     * @throws CodeTaken when another project has the code
     * @throws DatesReversed when it is due before it starts
     * @throws ClientNotAvailable when the client is archived, no client, or deleted, and was not the project's before
     * @throws NotFound when there is no such project
     */
    @ForEditors
    @Retried
    @Transactional
    public ProjectForm save(@Valid ProjectForm form) {
        writer.lockGiven(form);
        var project = writer.toEdit(form.id());
        if (project.archived) {
            throw new ProjectArchived(project.name);
        }
        var before = project.form();
        if (before.version() != form.version()) {
            var since = history.since(RecordType.PROJECT, project.id, form.version());
            throw new StaleForm(visible(before), since);
        }
        return visible(save(project, currentUser.seesMoney() ? form : form.withBudgetOf(before)));
    }

    /**
     * Puts the project away: lists leave it out, and nobody edits it. What it brought still counts. Does nothing if it is
     * archived already.
     *
     * @throws NotFound when there is no such project
     */
    @ForEditors
    @Retried
    @Transactional
    public void archive(long id) {
        var project = writer.toEdit(id);
        if (!project.archived) {
            project.archive();
            recordArchived(OperationKind.ARCHIVE, project);
        }
    }

    /**
     * Brings an archived project back into use. Does nothing if it is in use.
     *
     * @throws NotFound when there is no such project
     */
    @ForEditors
    @Retried
    @Transactional
    public void restore(long id) {
        var project = writer.toEdit(id);
        if (project.archived) {
            project.restore();
            recordArchived(OperationKind.RESTORE, project);
        }
    }

    private void recordArchived(OperationKind kind, Project project) {
        projects.flush();
        var done = new FieldChange("archived", !project.archived, project.archived);
        journal.recordOne(kind, RecordType.PROJECT, project.id, List.of(done), project.version);
    }

    private ProjectForm save(Project project, ProjectForm typed) {
        var before = project.form();
        var wanted = typed.spelledAs(before);
        if (Values.differing(before, wanted).isEmpty()) {
            return before;
        }
        writer.checkMoney(before, wanted);
        if (!Objects.equals(before.clientId(), wanted.clientId())) {
            writer.checkClient(wanted.clientId());
        }
        writer.change(project, wanted);
        var done = FieldChange.between(before, project.form());
        journal.recordOne(OperationKind.EDIT, RecordType.PROJECT, project.id, done, project.version);
        return project.form();
    }

    private List<ProjectRow> visible(List<ProjectRow> rows) {
        return currentUser.seesMoney()
                ? rows
                : rows.stream().map(Values::withoutMoney).toList();
    }

    private <F extends Record> F visible(F form) {
        return currentUser.seesMoney() ? form : Values.withoutMoney(form);
    }

    private static ProjectRow row(Project project) {
        var client = project.client;
        var owner = project.owner;
        return new ProjectRow(
                project.id,
                project.name,
                project.code,
                client == null ? null : client.getId(),
                client == null ? null : client.name(),
                project.status,
                owner == null ? null : owner.getId(),
                owner == null ? null : owner.getName(),
                project.startDate,
                project.dueDate,
                project.billable,
                project.budgetType,
                project.budgetAmount,
                project.currency,
                project.changedAt,
                project.archived);
    }
}
