package app.cartera.finance.imports;

import app.cartera.finance.CategoryService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.imports.EntryImport.Defaults;
import app.cartera.finance.imports.ParsedLine.ParsedAmount;
import app.cartera.imports.LineError;
import app.cartera.imports.RecordFault;
import app.cartera.shared.Currencies;
import app.cartera.shared.CurrencyMark;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which lines of a file become entries, and what of. It asks for each project once. */
final class LineJudge {

    private static final int LONGEST_VALUE = 80;

    private final ImportProjects projects;
    private final ImportCategories.Known categories;
    private final Defaults defaults;
    private final String projectColumn;
    private final Instant asOf;
    private final Map<String, List<ImportProjects.Found>> known = new HashMap<>();

    /**
     * @param projectColumn the title of the column that names the projects; empty where there is none
     * @param asOf when the file was previewed
     */
    LineJudge(
            ImportProjects projects,
            ImportCategories.Known categories,
            Defaults defaults,
            String projectColumn,
            Instant asOf) {
        this.projects = projects;
        this.categories = categories;
        this.defaults = defaults;
        this.projectColumn = projectColumn;
        this.asOf = asOf;
        if (defaults.projectId() != null) {
            // A line that names no project is of this one.
            known.put("", projects.find(defaults.projectId(), asOf));
        }
    }

    /** What becomes of each of the lines, in the same order. */
    List<Judged> judge(List<ParsedLine> lines) {
        var wanted = lines.stream()
                .filter(line -> !line.isWithoutAmount())
                .map(ParsedLine::project)
                .filter(text -> !text.isEmpty() && !known.containsKey(text))
                .collect(Collectors.toSet());
        projects.find(wanted, asOf).forEach((text, found) -> known.put(text, meant(found)));
        return lines.stream().map(this::judge).toList();
    }

    /** Of several, the one that the file is imported into. */
    private List<ImportProjects.Found> meant(List<ImportProjects.Found> found) {
        var own = found.stream()
                .filter(project -> Objects.equals(project.id(), defaults.projectId()))
                .toList();
        return own.isEmpty() ? found : own;
    }

    private Judged judge(ParsedLine line) {
        if (line.isWithoutAmount()) {
            return Judged.NOTHING;
        } else if (line.isWrong(RecordFault.MORE_CELLS)) {
            return Judged.wrong(line.errors());
        }
        var found = known.getOrDefault(line.project(), List.of());
        var errors = Stream.of(
                        Stream.ofNullable(wrongProject(line, found)),
                        line.errors().stream(),
                        line.amounts().stream().flatMap(amount -> wrongAmount(line, amount, found).stream()))
                .flatMap(some -> some)
                .map(LineJudge::shown)
                .toList();
        return errors.isEmpty() ? entries(line, found) : Judged.wrong(errors);
    }

    private @Nullable LineError wrongProject(ParsedLine line, List<ImportProjects.Found> found) {
        if (found.size() == 1) {
            return wrongProject(line, found.getFirst());
        } else if (!found.isEmpty()) {
            return wrongProject(line, EntryFault.AMBIGUOUS_PROJECT, line.project());
        } else {
            var fault = line.project().isEmpty() ? EntryFault.NO_PROJECT : EntryFault.UNKNOWN_PROJECT;
            return wrongProject(line, fault, line.project());
        }
    }

    private @Nullable LineError wrongProject(ParsedLine line, ImportProjects.Found project) {
        if (defaults.projectId() != null && defaults.projectId() != project.id()) {
            return wrongProject(line, EntryFault.OTHER_PROJECT, project.name());
        } else if (project.renamed()) {
            return wrongProject(line, EntryFault.RENAMED_PROJECT, project.name());
        } else if (project.archived()) {
            return wrongProject(line, EntryFault.ARCHIVED_PROJECT, project.name());
        } else {
            return project.takesEntries() ? null : wrongProject(line, EntryFault.CLOSED_PROJECT, project.name());
        }
    }

    private Judged entries(ParsedLine line, List<ImportProjects.Found> found) {
        var named = !CategoryService.key(line.category()).isEmpty();
        var category = named ? categories.id(line.category()) : null;
        var chosen = category == null ? defaults.categoryId() : category;
        return new Judged(
                found.getFirst().name(),
                found.getFirst().currency(),
                line.amounts().stream()
                        .map(amount -> form(line, amount, chosen, found))
                        .toList(),
                List.of(),
                named && category == null ? line.category() : null,
                line.amounts().stream().anyMatch(amount -> isTooLong(amount.text(), EntryForm.LONGEST_TEXT))
                        || isTooLong(line.reference(), EntryForm.LONGEST_REFERENCE));
    }

    /** Null where nobody can tell. */
    private @Nullable String currency(ParsedLine line, ParsedAmount amount, List<ImportProjects.Found> found) {
        if (saysCurrency(line, amount)) {
            return line.currency() == null ? amount.currency().code().orElse(null) : line.currency();
        } else if (defaults.currency() != null) {
            return defaults.currency();
        } else {
            return found.size() == 1 ? found.getFirst().currency() : null;
        }
    }

    private static boolean saysCurrency(ParsedLine line, ParsedAmount amount) {
        return line.currency() != null
                || line.isWrong(RecordFault.UNKNOWN_CURRENCY)
                || amount.currency().code().isPresent();
    }

    /** Whether it was previewed in the currency of its project, and that is another one now. */
    private boolean isOfOtherCurrencyNow(ParsedLine line, ParsedAmount amount, List<ImportProjects.Found> found) {
        return found.size() == 1
                && found.getFirst().currencyChanged()
                && defaults.currency() == null
                && !saysCurrency(line, amount);
    }

    private EntryForm form(
            ParsedLine line, ParsedAmount amount, @Nullable Long category, List<ImportProjects.Found> found) {
        return new EntryForm(
                null,
                0,
                found.getFirst().id(),
                Objects.requireNonNull(line.date()),
                amount.kind(),
                category,
                amount.amount(),
                Objects.requireNonNull(currency(line, amount, found)),
                cut(amount.text(), EntryForm.LONGEST_TEXT),
                cut(line.reference(), EntryForm.LONGEST_REFERENCE));
    }

    private LineError wrongProject(ParsedLine line, EntryFault fault, String value) {
        return new LineError(line.number(), fault, projectColumn, value);
    }

    private Optional<LineError> wrongAmount(ParsedLine line, ParsedAmount amount, List<ImportProjects.Found> found) {
        var currency = currency(line, amount, found);
        if (currency == null) {
            return Optional.empty();
        } else if (isOfOtherCurrencyNow(line, amount, found)) {
            return Optional.of(
                    new LineError(line.number(), EntryFault.CURRENCY_CHANGED, amount.column(), amount.written()));
        } else if (!amount.currency().fits(currency)) {
            return Optional.of(new LineError(
                    line.number(), EntryFault.OTHER_CURRENCY, amount.column(), amount.written() + " ≠ " + currency));
        }
        return Currencies.isTooFine(amount.amount(), currency)
                ? Optional.of(tooFine(line, amount, currency))
                : Optional.empty();
    }

    private static LineError tooFine(ParsedLine line, ParsedAmount amount, String currency) {
        var marked = !amount.currency().equals(CurrencyMark.NONE);
        var told = marked ? amount.written() : amount.written() + " " + currency;
        return new LineError(line.number(), EntryFault.AMOUNT_TOO_FINE, amount.column(), told);
    }

    private static LineError shown(LineError error) {
        var value = Objects.requireNonNullElse(cut(error.value(), LONGEST_VALUE), "");
        return new LineError(error.line(), error.fault(), error.column(), value);
    }

    private static boolean isTooLong(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /**
     * What becomes of a line of a file: of one without an amount, nothing.
     *
     * @param project the name of its project; empty where nothing becomes of it
     * @param projectCurrency that of its project; empty likewise
     * @param errors why nothing becomes of it, if something is wrong
     * @param unknownCategory what it names as its category, where there is none of that name
     * @param shortened whether a text was too long
     */
    record Judged(
            String project,
            String projectCurrency,
            List<EntryForm> entries,
            List<LineError> errors,
            @Nullable String unknownCategory,
            boolean shortened) {

        static final Judged NOTHING = new Judged("", "", List.of(), List.of(), null, false);

        static Judged wrong(List<LineError> errors) {
            return new Judged("", "", List.of(), errors, null, false);
        }
    }
}
