package app.cartera.finance;

import app.cartera.finance.rates.Conversion;
import app.cartera.finance.rates.RateLocks;
import app.cartera.finance.totals.ProjectTotals;
import app.cartera.shared.NotFound;
import app.cartera.shared.Values;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes entries: locks their projects first, which must take entries, and keeps what follows from an entry up to date with
 * it, its amounts in other currencies and the client it counts for.
 */
@Component
class EntryWriter {

    private final Entries entries;
    private final RateLocks rateLocks;
    private final EntryProjects projects;
    private final Categories categories;
    private final Conversion conversion;
    private final FormerClients formerClients;
    private final ProjectTotals totals;
    private final EntryInserts inserts;

    EntryWriter(
            Entries entries,
            RateLocks rateLocks,
            EntryProjects projects,
            Categories categories,
            Conversion conversion,
            FormerClients formerClients,
            ProjectTotals totals,
            EntryInserts inserts) {
        this.entries = entries;
        this.rateLocks = rateLocks;
        this.projects = projects;
        this.categories = categories;
        this.conversion = conversion;
        this.formerClients = formerClients;
        this.totals = totals;
        this.inserts = inserts;
    }

    /**
     * The project, which nobody closes, or gives another client or currency, until the transaction ends.
     *
     * @throws NotFound when there is no such project
     */
    EntryProject lock(long projectId) {
        rateLocks.hold(List.of(projectId));
        return projects.lock(projectId).orElseThrow(() -> new NotFound(projectId));
    }

    /** Those of these projects that there are, locked likewise, and the rates with them. */
    List<EntryProject> lock(Collection<Long> projectIds) {
        rateLocks.hold(projectIds);
        return projects.lock(projectIds);
    }

    /** The entries with these ids, locked after the rates and their projects. */
    List<Entry> lockToFill(Collection<Long> ids) {
        lock(entries.projectsOf(ids));
        return entries.findToEdit(ids);
    }

    /** The entries with these ids, of which no amount is to change: locked after their projects, and without the rates. */
    List<Entry> lockToKeepAmounts(Collection<Long> ids) {
        projects.lock(entries.projectsOf(ids));
        return entries.findToEdit(ids);
    }

    /**
     * New entries of projects that were locked, however many in one batch.
     *
     * @throws ClosedToEntries when one of the projects takes none
     */
    List<Entry> create(List<EntryForm> forms, List<EntryProject> locked) {
        locked.forEach(ClosedToEntries::check);
        var byId = locked.stream().collect(Collectors.toMap(EntryProject::getId, Function.identity()));
        var known = categories(forms);
        var created = forms.stream()
                .map(form -> created(form, Objects.requireNonNull(byId.get(form.projectId())), known))
                .toList();
        followed(created);
        inserts.insert(created);
        return created;
    }

    private static Entry created(EntryForm form, EntryProject project, Map<Long, Category> known) {
        var entry = new Entry();
        entry.project = project;
        entry.fill(form, category(form, known));
        return entry;
    }

    /** Gives an entry other values; does nothing where they are the same. From the category alone nothing follows. */
    void fill(Entry entry, EntryForm form) {
        var other = Set.copyOf(Values.differing(entry.form(), form));
        if (other.equals(Set.of("categoryId"))) {
            entry.setCategory(category(form));
        } else if (!other.isEmpty()) {
            entry.fill(form, category(form));
            followed(List.of(entry));
        }
    }

    /** Asked of the database once in a transaction. */
    private @Nullable Category category(EntryForm form) {
        return form.categoryId() == null
                ? null
                : categories.findById(form.categoryId()).orElse(null);
    }

    /** Sends what was done to these entries to the database, and the figures of their projects with it. */
    void complete(Collection<Entry> changed) {
        entries.flush();
        totals.refresh(changed.stream().map(entry -> entry.project.getId()).collect(Collectors.toSet()));
    }

    private void followed(List<Entry> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var days = changed.stream().map(entry -> entry.entryDate).toList();
        var conversions = conversion.between(Collections.min(days), Collections.max(days));
        changed.forEach(entry -> entry.convert(conversions));
        formerClients.find(changed);
    }

    private Map<Long, Category> categories(List<EntryForm> forms) {
        Set<Long> ids = forms.stream()
                .map(EntryForm::categoryId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return categories.findAllById(ids).stream().collect(Collectors.toMap(Category::getId, Function.identity()));
    }

    private static @Nullable Category category(EntryForm form, Map<Long, Category> known) {
        return form.categoryId() == null ? null : known.get(form.categoryId());
    }
}
