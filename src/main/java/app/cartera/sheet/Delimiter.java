package app.cartera.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is between the cells of a line: of those there are, the one that makes most lines equally wide. A list of one column
 * may have any of them in its texts, as in "Acme, S.L."; its first line has none.
 */
final class Delimiter {

    /** Stands in no text. */
    private static final char OF_ONE_COLUMN = '\u001f';

    /** In this order where they do equally well. A comma is last, as it stands in texts and numbers too. */
    private static final List<Character> KNOWN = List.of(';', '\t', '|', ',');

    /** How Excel is told, in a line above the table. */
    private static final Pattern TOLD = Pattern.compile("\\Asep=(.)\\R");

    private static final int LINES = 100;

    private Delimiter() {}

    /** Whether the first line is no line of the table, but says what is between the cells of the others. */
    static boolean isTold(String sample) {
        return TOLD.matcher(sample).find();
    }

    static char in(String sample) {
        var told = TOLD.matcher(sample);
        return told.find()
                ? told.group(1).charAt(0)
                : KNOWN.stream()
                        .map(delimiter -> fit(delimiter, sample))
                        .max(Comparator.comparingLong(Fit::lines).thenComparingInt(Fit::width))
                        .filter(fit -> fit.width > 1)
                        .map(Fit::delimiter)
                        .orElse(OF_ONE_COLUMN);
    }

    /** How many lines of the sample are as wide as most are. */
    private record Fit(char delimiter, int width, long lines) {}

    private static Fit fit(char delimiter, String sample) {
        var lines = lines(delimiter, sample);
        if (lines.isEmpty() || lines.getFirst().size() > 1) {
            return fit(delimiter, lines.stream().map(List::size).toList());
        } else {
            var widths = lines.stream()
                    .map(cells -> delimiter == ',' ? widthOfNoSentence(cells) : cells.size())
                    .toList();
            var fit = fit(delimiter, widths);
            return fit.lines > wholeBelowTitles(widths) ? fit : new Fit(delimiter, 1, 0);
        }
    }

    private static Fit fit(char delimiter, List<Integer> widths) {
        return widths.stream()
                .filter(width -> width > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(width -> new Fit(delimiter, width.getKey(), width.getValue()))
                .max(Comparator.comparingLong(Fit::lines).thenComparingInt(Fit::width))
                .orElse(new Fit(delimiter, 1, 0));
    }

    /** Where a space is after the comma and none before, as in a sentence, it divides nothing. */
    private static int widthOfNoSentence(List<String> cells) {
        return 1
                + (int) IntStream.range(1, cells.size())
                        .filter(at -> divides(cells.get(at - 1), cells.get(at)))
                        .count();
    }

    private static boolean divides(String before, String after) {
        return !after.startsWith(" ") || before.endsWith(" ");
    }

    /** Titles are not divided, but the lines of a table are. */
    private static long wholeBelowTitles(List<Integer> widths) {
        return widths.stream()
                .dropWhile(width -> width == 1)
                .filter(width -> width == 1)
                .count();
    }

    /** Up to the line that makes no sense with this delimiter, as its quotes do not fit. */
    private static List<List<String>> lines(char delimiter, String sample) {
        var lines = new ArrayList<List<String>>();
        var next = 1L;
        try {
            for (var line : CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .trimWhitespacesAroundQuotes(true)
                    .allowUnclosedQuote(false)
                    .skipEmptyLines(false)
                    .ofCsvRecord(sample)) {
                lines.add(line.getFields());
                next = 1
                        + line.getStartingLineNumber()
                        + line.getFields().stream()
                                .mapToInt(CsvLineHandler::lineBreaks)
                                .sum();
            }
        } catch (CsvParseException noSense) {
            lines.addAll(unclosed(delimiter, sample.lines().skip(next - 1).toList()));
        }
        return lines.stream()
                .filter(line -> line.size() > 1 || !line.getFirst().isEmpty())
                .limit(LINES)
                .toList();
    }

    /** Where the first leaves a quote open, it is the quote that is wrong, and not the delimiter: they are divided as they stand. */
    private static List<List<String>> unclosed(char delimiter, List<String> lines) {
        var quotes = lines.isEmpty()
                ? 0
                : lines.getFirst().chars().filter(each -> each == '"').count();
        return quotes % 2 == 0
                ? List.of()
                : lines.stream()
                        .map(line -> List.of(line.split(Pattern.quote(String.valueOf(delimiter)), -1)))
                        .toList();
    }
}
