package app.cartera.finance.imports;

import static app.cartera.imports.TitleWords.meet;

import app.cartera.imports.TitleWords;
import app.cartera.sheet.AmountColumn;
import app.cartera.sheet.Cell;
import app.cartera.sheet.DayColumn;
import app.cartera.sheet.Line;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Guesses what the columns of a file say: by words in their titles, and by whether their first values can be that. */
final class RoleGuess {

    private final List<Set<String>> titles;
    private final List<Line> sample;
    private final Locale locale;
    private final ColumnRole[] roles;

    private RoleGuess(List<String> titles, List<Line> sample, Locale locale) {
        this.titles = titles.stream().map(TitleWords::of).toList();
        this.sample = sample;
        this.locale = locale;
        roles = new ColumnRole[titles.size()];
        Arrays.fill(roles, ColumnRole.IGNORED);
    }

    static List<ColumnRole> of(List<String> titles, List<Line> sample, Locale locale) {
        var guess = new RoleGuess(titles, sample, locale);
        guess.best(ColumnRole.PROJECT, guess::projectScore);
        guess.first(ColumnRole.DATE, column -> guess.says(column, ImportWords.DATE) && guess.hasDays(column));
        guess.amounts();
        guess.first(ColumnRole.KIND, column -> guess.isKind(column) && guess.hasKinds(column));
        guess.first(ColumnRole.CATEGORY, column -> guess.isCalled(column, ImportWords.CATEGORY));
        guess.first(ColumnRole.CURRENCY, column -> guess.isCalled(column, ImportWords.CURRENCY));
        guess.first(ColumnRole.TEXT, column -> guess.isCalled(column, ImportWords.TEXT));
        guess.first(ColumnRole.REFERENCE, column -> guess.isCalled(column, ImportWords.REFERENCE));
        return List.of(guess.roles);
    }

    /** The code of the project rather than its name, unless there are none. */
    private int projectScore(int column) {
        var title = titles.get(column);
        var ofProject = meet(title, ImportWords.PROJECT);
        if (ofProject && meet(title, ImportWords.CODE)) {
            return cells(column).isEmpty() ? 1 : 4;
        } else if (ofProject && title.size() == 1) {
            return 3;
        } else if (ofProject && meet(title, ImportWords.NAME)) {
            return 2;
        } else {
            return title.size() == 1 && (title.contains("codigo") || title.contains("code")) ? 1 : 0;
        }
    }

    /** Those of either kind; otherwise the first that can be both; otherwise a total, where nothing else is an amount. */
    private void amounts() {
        all(ColumnRole.REVENUE, column -> says(column, ImportWords.REVENUE) && !says(column, ImportWords.TOTAL));
        all(ColumnRole.COSTS, column -> says(column, ImportWords.COSTS) && !says(column, ImportWords.TOTAL));
        if (Arrays.stream(roles).noneMatch(ColumnRole::isAmount)) {
            best(ColumnRole.AMOUNT, column -> canBeAmount(column) ? amountScore(column) : 0);
        }
    }

    private int amountScore(int column) {
        var total = says(column, ImportWords.TOTAL);
        return says(column, ImportWords.AMOUNT) ? total ? 2 : 3 : total ? 1 : 0;
    }

    private void all(ColumnRole role, IntPredicate wanted) {
        free().filter(column -> canBeAmount(column) && wanted.test(column)).forEach(column -> roles[column] = role);
    }

    private void first(ColumnRole role, IntPredicate wanted) {
        best(role, column -> wanted.test(column) ? 1 : 0);
    }

    private void best(ColumnRole role, IntUnaryOperator score) {
        var most = free().map(score).max().orElse(0);
        if (most > 0) {
            free().filter(column -> score.applyAsInt(column) == most)
                    .findFirst()
                    .ifPresent(column -> roles[column] = role);
        }
    }

    private IntStream free() {
        return IntStream.range(0, roles.length).filter(column -> roles[column] == ColumnRole.IGNORED);
    }

    private boolean says(int column, Set<String> words) {
        return meet(titles.get(column), words);
    }

    /** In a long title the word may be about anything. */
    private boolean isCalled(int column, Set<String> words) {
        return titles.get(column).size() <= 2 && says(column, words);
    }

    /** A type of anything else, as of financing, is no kind of entry. */
    private boolean isKind(int column) {
        var others = new HashSet<>(titles.get(column));
        others.removeAll(ImportWords.KIND);
        return says(column, ImportWords.KIND) && ImportWords.ENTRY.containsAll(others);
    }

    private boolean canBeAmount(int column) {
        var amounts = AmountColumn.of(cells(column), locale);
        return !says(column, ImportWords.OTHER_AMOUNTS)
                && mostly(column, cell -> amounts.read(cell).isPresent());
    }

    private boolean hasDays(int column) {
        var days = DayColumn.of(cells(column), locale);
        return mostly(column, cell -> days.read(cell).isPresent());
    }

    private boolean hasKinds(int column) {
        return mostly(column, cell -> ImportWords.kind(cell.text()).isPresent());
    }

    /** Of an empty column the title decides alone. */
    private boolean mostly(int column, Predicate<Cell> wanted) {
        var filled = cells(column);
        return filled.stream().filter(wanted).count() * 2 >= filled.size();
    }

    private List<Cell> cells(int column) {
        return sample.stream()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
