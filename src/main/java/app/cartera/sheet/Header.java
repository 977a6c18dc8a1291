package app.cartera.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The line that names the columns. Titles and notes may stand above it: they fill few cells, where the header fills most of
 * the columns of the table below, with texts that are neither numbers nor days. Labels may too, and look like the header of a
 * narrow table.
 *
 * @param position among the lines that were looked at
 */
record Header(int position, List<String> columns) {

    static final int LOOKED_AT = 60;

    /** So many columns that have neither a title nor a value end a table. */
    private static final int GAP = 50;

    private static final int FOLLOWING = 20;
    private static final double MOST = 0.6;
    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /** @param lines the first of the file, none of them empty */
    static Optional<Header> in(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(position -> isHeader(lines, position))
                .boxed()
                .findFirst()
                .map(first -> belowLabels(lines, first))
                .map(position -> new Header(position, names(lines.get(position), width(lines, position))));
    }

    /** The line that names more columns, right above values; "IBAN" beside its number names none. */
    private static int belowLabels(List<Line> lines, int first) {
        var best = first;
        for (var position = first + 1; position < lines.size() - 1; position++) {
            var line = lines.get(position);
            if (!line.cells().stream().allMatch(cell -> cell.isEmpty() || isName(cell))) {
                break;
            }
            var wider = line.filled() > lines.get(best).filled();
            if (wider && isHeader(lines, position) && namesValues(line, lines.get(position + 1))) {
                best = position;
            }
        }
        return best;
    }

    /** Whether a number or a day stands below one of its names: below a text of the table stands a text. */
    private static boolean namesValues(Line line, Line below) {
        return IntStream.range(0, below.cells().size())
                .filter(column -> isName(line.cell(column)))
                .anyMatch(column -> isValue(below.cell(column)));
    }

    private static boolean isHeader(List<Line> lines, int position) {
        var line = lines.get(position);
        var names = line.cells().stream().filter(Header::isName).count();
        var below = following(lines, position);
        var width = below.stream().mapToLong(Line::filled).max().orElse(0);
        var ofOneColumn = below.stream().allMatch(other -> other.filled() == 1) && width == 1;
        return names * 2 > line.filled() && line.filled() >= MOST * width && (line.filled() > 1 || ofOneColumn);
    }

    private static List<Line> following(List<Line> lines, int position) {
        return lines.subList(position + 1, Math.min(lines.size(), position + 1 + FOLLOWING));
    }

    private static boolean isName(Cell cell) {
        return cell instanceof Cell.Text(var text)
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isLetter)
                && !isValue(cell);
    }

    /** A number or a day. */
    private static boolean isValue(Cell cell) {
        return AmountColumn.of(List.of(cell), Locale.ROOT).read(cell).isPresent()
                || DayColumn.of(List.of(cell), Locale.ROOT).read(cell).isPresent();
    }

    private static int width(List<Line> lines, int position) {
        var filled = new BitSet();
        Stream.concat(Stream.of(lines.get(position)), following(lines, position).stream())
                .forEach(line -> filled.or(line.filledColumns()));
        return width(filled);
    }

    /** How many columns a table has of which these are filled: it ends where a gap begins, as what is beyond it is a slip. */
    static int width(BitSet filled) {
        var last = filled.nextSetBit(0);
        for (var next = last; next >= 0 && next - last <= GAP; next = filled.nextSetBit(next + 1)) {
            last = next;
        }
        return last + 1;
    }

    private static List<String> names(Line line, int width) {
        var names = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (var column = 0; column < width; column++) {
            var text = SPACES.matcher(line.cell(column).text()).replaceAll(" ").strip();
            var name = text.isEmpty() ? ColumnLetters.of(column) : text;
            var times = seen.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            names.add(times == 1 ? name : "%s (%d)".formatted(name, times));
        }
        return List.copyOf(names);
    }
}
