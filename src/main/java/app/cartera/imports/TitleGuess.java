package app.cartera.imports;

import app.cartera.imports.ColumnMeaning.Kind;
import app.cartera.shared.Folded;
import app.cartera.sheet.AmountColumn;
import app.cartera.sheet.Cell;
import app.cartera.sheet.DayColumn;
import app.cartera.sheet.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Guesses what the columns of a file say: by their titles, the surest first, and by whether their first values can be that.
 *
 * @param <C> what columns can say
 */
final class TitleGuess<C extends Enum<C> & ColumnMeaning> {

    private static final Comparator<Possible<?>> SUREST_FIRST =
            Comparator.comparing((Possible<?> possible) -> possible.score).reversed();

    /** Of a title that is one of those known, and has one word more: less than of one that has not. */
    private static final int ONE_OF_THEM = 1000;

    private final List<C> meanings;
    private final List<String> titles;
    private final List<Line> sample;
    private final Locale locale;

    private TitleGuess(List<C> meanings, List<String> titles, List<Line> sample, Locale locale) {
        this.meanings = meanings;
        this.titles = titles;
        this.sample = sample;
        this.locale = locale;
    }

    /** @param meanings those that a column can have; the first is for columns that say nothing */
    static <C extends Enum<C> & ColumnMeaning> List<C> of(
            List<C> meanings, List<String> titles, List<Line> sample, Locale locale) {
        return new TitleGuess<>(meanings, titles, sample, locale).guess();
    }

    private List<C> guess() {
        var guessed = new ArrayList<>(Collections.nCopies(titles.size(), meanings.getFirst()));
        meanings.stream().flatMap(this::possible).sorted(SUREST_FIRST).forEach(possible -> {
            var isFree = guessed.get(possible.column).kind() == Kind.NOTHING;
            if (isFree && !guessed.contains(possible.meaning)) {
                guessed.set(possible.column, possible.meaning);
            }
        });
        meanings.stream()
                .filter(meaning -> meaning.isNeeded() && !guessed.contains(meaning))
                .flatMap(meaning -> possible(meaning).min(SUREST_FIRST).stream())
                .forEach(possible -> guessed.set(possible.column, possible.meaning));
        return List.copyOf(guessed);
    }

    private Stream<Possible<C>> possible(C meaning) {
        return IntStream.range(0, titles.size())
                .mapToObj(column -> new Possible<>(meaning, column, score(meaning, titles.get(column))))
                .filter(possible -> possible.score > 0 && canBe(meaning, possible.column));
    }

    private int score(C meaning, String title) {
        var isShare = meaning.kind() == Kind.AMOUNT && title.contains("%");
        return isShare || !meaning.isSaidBy(title, titles) ? 0 : scoreOfWords(meaning, title);
    }

    private static int scoreOfWords(ColumnMeaning meaning, String title) {
        var known = meaning.titles();
        var isOfOther = TitleWords.meet(TitleWords.of(title), meaning.otherThings());
        return IntStream.range(0, known.size())
                .map(rank -> score(title, known.get(rank), isOfOther) - rank)
                .max()
                .orElse(0);
    }

    private static int score(String title, String known, boolean isOfOther) {
        var words = TitleWords.of(title);
        var knownWords = TitleWords.of(known);
        if (words.equals(knownWords) || Folded.compact(title).equals(Folded.compact(known))) {
            return 2 * ONE_OF_THEM;
        }
        var hasOneMore = words.containsAll(knownWords) && words.size() == knownWords.size() + 1;
        return hasOneMore && !isOfOther ? ONE_OF_THEM : 0;
    }

    /** Of an empty column the title decides alone. */
    private boolean canBe(C meaning, int column) {
        var cells = sample.stream()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.stream().filter(reading(meaning.kind(), cells)).count() * 2 >= cells.size();
    }

    private Predicate<Cell> reading(Kind kind, List<Cell> cells) {
        return switch (kind) {
            case NOTHING -> cell -> false;
            case TEXT -> cell -> true;
            case DAY -> {
                var days = DayColumn.of(cells, locale);
                yield cell -> days.read(cell).isPresent();
            }
            case AMOUNT -> {
                var amounts = AmountColumn.of(cells, locale);
                yield cell -> amounts.read(cell).isPresent();
            }
            case FLAG -> cell -> LineValues.isFlag(cell.text());
            case NAME -> cell -> !LineValues.isFlag(cell.text());
        };
    }

    private record Possible<C>(C meaning, int column, int score) {}
}
