package app.cartera.project.imports;

import app.cartera.access.UserName;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactRow;
import app.cartera.contact.KnownContacts;
import app.cartera.contact.imports.ClientsByName;
import app.cartera.imports.ColumnValues;
import app.cartera.imports.LineFault;
import app.cartera.imports.LineValues;
import app.cartera.imports.RecordFault;
import app.cartera.imports.RecordImport;
import app.cartera.imports.RecordReader;
import app.cartera.project.BudgetType;
import app.cartera.project.DatesReversed;
import app.cartera.project.KnownProjects;
import app.cartera.project.ProjectForm;
import app.cartera.shared.Currencies;
import app.cartera.shared.Folded;
import app.cartera.sheet.Line;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which projects lines are, whose they are, and which of them seem to be there. */
final class ProjectReader implements RecordReader<ProjectForm> {

    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;|\\n]");
    /** Means the client that was chosen for all lines which name none, and that may be archived by now. */
    private static final String NO_TEXT = "";

    private final ColumnValues<ProjectFileColumn> columns;
    private final ProjectForm defaults;
    private final boolean withoutThere;
    private final Validator rules;
    private final KnownContacts contacts;
    private final KnownProjects projects;
    private final Map<String, List<UserName>> owners;
    private final ProjectsOfFile ofFile = new ProjectsOfFile();

    /** @param owners those who can be chosen */
    ProjectReader(
            ColumnValues<ProjectFileColumn> columns,
            RecordImport<ProjectFileColumn, ProjectForm> plan,
            Validator rules,
            KnownContacts contacts,
            KnownProjects projects,
            List<UserName> owners) {
        this.columns = columns;
        defaults = plan.defaults();
        withoutThere = plan.withoutThere();
        this.rules = rules;
        this.contacts = contacts;
        this.projects = projects;
        this.owners = owners.stream().collect(Collectors.groupingBy(owner -> Folded.key(owner.name())));
    }

    @Override
    public List<Read<ProjectForm>> read(List<Line> lines) {
        var values = lines.stream().map(columns::of).toList();
        var called = contacts.called(values.stream()
                .map(line -> line.text(ProjectFileColumn.CLIENT))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet()));
        if (defaults.clientId() != null) {
            called.put(NO_TEXT, contacts.meantBy(defaults.clientId()));
        }
        var forms = new HashMap<Integer, ProjectForm>();
        values.forEach(line -> form(line, called).ifPresent(form -> forms.put(line.number(), form)));
        var there = projects.like(forms.values());
        return values.stream()
                .map(line -> read(line, forms.get(line.number()), there, called))
                .toList();
    }

    private Read<ProjectForm> read(
            LineValues<ProjectFileColumn> line,
            @Nullable ProjectForm form,
            KnownProjects.Like there,
            Map<String, List<ContactRow>> called) {
        var repeats = form != null && repeats(line, form, there);
        return form == null || !line.isGood()
                ? new Read<>(null, line.errors(), false, unknownClient(line), false)
                : new Read<>(form, List.of(), repeats, null, false);
    }

    /** Whether it is there, or a line before says it. Its code must not be another's, unless it is left out for that. */
    private boolean repeats(LineValues<ProjectFileColumn> line, ProjectForm form, KnownProjects.Like there) {
        var isThere = there.same().contains(form);
        var repeats = ofFile.repeats(form, line.number());
        if (ofFile.hasCode(form, line.number()) && !(repeats && withoutThere)) {
            line.addError(ProjectFileColumn.CODE, ProjectFault.CODE_TWICE);
        } else if (there.codeTaken().contains(form) && !(isThere && withoutThere)) {
            line.addError(ProjectFileColumn.CODE, ProjectFault.CODE_TAKEN);
        }
        return isThere || repeats;
    }

    /** Nothing where something is wrong. */
    private Optional<ProjectForm> form(LineValues<ProjectFileColumn> line, Map<String, List<ContactRow>> called) {
        var budget = line.amount(ProjectFileColumn.BUDGET);
        var form = new ProjectForm(
                null,
                0,
                line.text(ProjectFileColumn.NAME),
                line.text(ProjectFileColumn.CODE),
                line.text(ProjectFileColumn.DESCRIPTION),
                client(line, called),
                line.meant(ProjectFileColumn.STATUS, ProjectWords::status, ProjectFault.UNKNOWN_STATUS)
                        .orElse(defaults.status()),
                line.day(ProjectFileColumn.START),
                line.day(ProjectFileColumn.DUE),
                line.meant(ProjectFileColumn.OWNER, this::owner, ProjectFault.UNKNOWN_OWNER)
                        .map(UserName::id)
                        .orElse(defaults.ownerId()),
                line.flag(ProjectFileColumn.BILLABLE, defaults.billable()),
                line.meant(ProjectFileColumn.BUDGET_TYPE, ProjectWords::budgetType, ProjectFault.UNKNOWN_BUDGET_TYPE)
                        .orElse(budget == null || budget.signum() == 0 ? BudgetType.NO_LIMIT : BudgetType.FIXED_PRICE),
                budget,
                currency(line),
                tags(line));
        line.validate(form, rules, ProjectFileColumn.values());
        check(line, form, budget);
        return line.isGood() ? Optional.of(form) : Optional.empty();
    }

    private @Nullable Long client(LineValues<ProjectFileColumn> line, Map<String, List<ContactRow>> called) {
        var text = line.text(ProjectFileColumn.CLIENT);
        if (text.equals(NO_TEXT) && defaults.clientId() == null) {
            return null;
        }
        var found = Objects.requireNonNull(called.get(text));
        var choices =
                found.stream().filter(row -> row.client() && !row.archived()).toList();
        if (choices.size() == 1) {
            return choices.getFirst().id();
        }
        line.addError(ProjectFileColumn.CLIENT, fault(text, found, choices));
        return null;
    }

    private static LineFault fault(String text, List<ContactRow> found, List<ContactRow> choices) {
        if (found.isEmpty()) {
            return text.length() <= ContactForm.LONGEST_NAME ? ProjectFault.UNKNOWN_CLIENT : RecordFault.TOO_LONG;
        } else if (choices.size() > 1) {
            return ProjectFault.AMBIGUOUS_CLIENT;
        } else {
            return found.stream().allMatch(ContactRow::archived)
                    ? ProjectFault.ARCHIVED_CLIENT
                    : ProjectFault.NOT_A_CLIENT;
        }
    }

    /** What can be the name of a client that is to be made. */
    private static @Nullable String unknownClient(LineValues<ProjectFileColumn> line) {
        var text = line.text(ProjectFileColumn.CLIENT);
        return line.isWrong(ProjectFault.UNKNOWN_CLIENT) && ClientsByName.canBeName(text) ? text : null;
    }

    private Optional<UserName> owner(String text) {
        var found = owners.getOrDefault(Folded.key(text), List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** That of the line, otherwise the one that stands beside its budget, otherwise the one that was chosen. */
    private String currency(LineValues<ProjectFileColumn> line) {
        var beside = line.currencyBeside(ProjectFileColumn.BUDGET);
        var currency = line.currency(ProjectFileColumn.CURRENCY, beside.code().orElse(defaults.currency()));
        if (!beside.fits(currency)) {
            line.addError(ProjectFileColumn.BUDGET, ProjectFault.OTHER_CURRENCY);
        }
        return currency;
    }

    private Set<String> tags(LineValues<ProjectFileColumn> line) {
        return BETWEEN_TAGS.splitAsStream(line.text(ProjectFileColumn.TAGS)).collect(Collectors.toSet());
    }

    private static void check(LineValues<ProjectFileColumn> line, ProjectForm form, @Nullable BigDecimal budget) {
        if (budget != null && Currencies.isTooFine(budget, form.currency())) {
            line.addError(ProjectFileColumn.BUDGET, ProjectFault.AMOUNT_TOO_FINE);
        }
        if (budget != null && budget.signum() != 0 && form.budgetAmount() == null) {
            line.addError(ProjectFileColumn.BUDGET, ProjectFault.BUDGET_WITHOUT_LIMIT);
        }
        if (DatesReversed.are(form.startDate(), form.dueDate())) {
            line.addError(ProjectFileColumn.DUE, ProjectFault.DATES_REVERSED);
        }
    }
}
