package app.cartera.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The line that names the columns. Titles and notes may stand above it: they fill few cells, where the header fills most of
 * the columns of the table below, with texts that are neither numbers nor days.
 *
 * @param position among the lines that were looked at
 */
record Header(int position, List<String> columns) {

    static final int LOOKED_AT = 60;

    private static final int FOLLOWING = 20;
    private static final double MOST = 0.6;
    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /** @param lines the first of the file, none of them empty */
    static Optional<Header> in(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(position -> isHeader(lines, position))
                .mapToObj(position -> new Header(position, names(lines.get(position), width(lines, position))))
                .findFirst();
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
                && AmountColumn.of(List.of(cell), Locale.ROOT).read(cell).isEmpty()
                && DayColumn.of(List.of(cell), Locale.ROOT).read(cell).isEmpty();
    }

    private static int width(List<Line> lines, int position) {
        return IntStream.concat(
                        IntStream.of(last(lines.get(position))),
                        following(lines, position).stream().mapToInt(Header::last))
                .max()
                .orElse(0);
    }

    /** How many columns there are up to the last that is filled. */
    private static int last(Line line) {
        return IntStream.range(0, line.cells().size())
                .filter(column -> !line.cell(column).isEmpty())
                .map(column -> column + 1)
                .max()
                .orElse(0);
    }

    private static List<String> names(Line line, int width) {
        var names = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (var column = 0; column < width; column++) {
            var text = SPACES.matcher(line.cell(column).text()).replaceAll(" ").strip();
            var name = text.isEmpty() ? letter(column) : text;
            var times = seen.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            names.add(times == 1 ? name : "%s (%d)".formatted(name, times));
        }
        return List.copyOf(names);
    }

    /** "A" for 0, "AB" for 27, as a spreadsheet calls it. */
    private static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
