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

/** What is between the cells of a line: of those there are, the one that makes most lines equally wide. */
final class Delimiter {

    /** In this order where they do equally well. A comma is last, as it stands in texts and numbers too. */
    private static final List<Character> KNOWN = List.of(';', '\t', '|', ',');

    /** How Excel is told, in a line above the table. */
    private static final Pattern TOLD = Pattern.compile("\\Asep=(.)\\R");

    private static final int LINES = 100;

    private Delimiter() {}

    static char in(String sample) {
        var told = TOLD.matcher(sample);
        return told.find()
                ? told.group(1).charAt(0)
                : KNOWN.stream()
                        .map(delimiter -> fit(delimiter, sample))
                        .max(Comparator.comparingLong(Fit::lines).thenComparingInt(Fit::width))
                        .filter(fit -> fit.width > 1)
                        .map(Fit::delimiter)
                        .orElse(',');
    }

    /** How many lines of the sample are as wide as most are. */
    private record Fit(char delimiter, int width, long lines) {}

    private static Fit fit(char delimiter, String sample) {
        return widths(delimiter, sample).stream()
                .filter(width -> width > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(width -> new Fit(delimiter, width.getKey(), width.getValue()))
                .max(Comparator.comparingLong(Fit::lines).thenComparingInt(Fit::width))
                .orElse(new Fit(delimiter, 1, 0));
    }

    /** Up to the line that makes no sense with this delimiter, as its quotes do not fit. */
    private static List<Integer> widths(char delimiter, String sample) {
        var widths = new ArrayList<Integer>();
        try {
            CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .trimWhitespacesAroundQuotes(true)
                    .allowUnclosedQuote(true)
                    .ofCsvRecord(sample)
                    .stream()
                    .limit(LINES)
                    .forEach(line -> widths.add(line.getFieldCount()));
        } catch (CsvParseException noSense) {
            return widths;
        }
        return widths;
    }
}
