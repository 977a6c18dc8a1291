package app.cartera.sheet;

import app.cartera.shared.Folded;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the days of a column, however they are written. Whether 5/6/2021 is in May or in June is decided for the whole
 * column, by those of its values that can be only one: so let it {@link #look} at all of them before it reads the first.
 * Where all can be both, it goes by the habits of a language.
 */
public final class DayColumn {

    private static final String TIME = "(?:[T ,]+\\d{1,2}:\\d{2}.*)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_AND_WORD =
            Pattern.compile("(\\d{1,2})[-. ]+(?:de )?(\\p{L}{3,})[-., ]+(?:de )?(\\d{4}|\\d{2})" + TIME);
    private static final Pattern WORD_AND_DAY = Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2}),? (\\d{4})" + TIME);
    private static final Pattern HALF_DAY = Pattern.compile("(?i)\\d ?[ap]m");

    /** A time of day may have a zone beside it; what is longer than this is no day, and would be looked at for long. */
    private static final int LONGEST = 60;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dic", 12));

    /** Excel counts days from here; 1950 to 2099 is what we take a bare number for. */
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int EXCEL_FIRST = 18_264;
    private static final int EXCEL_LAST = 73_050;
    private static final int CENTURY_TURNS_AT = 70;

    private final Locale locale;
    private int dayFirst;
    private int monthFirst;
    private int withHalfDays;

    public DayColumn(Locale locale) {
        this.locale = locale;
    }

    public static DayColumn of(Iterable<Cell> cells, Locale locale) {
        var column = new DayColumn(locale);
        cells.forEach(column::look);
        return column;
    }

    /** Learns from the cell how this column is written. */
    public void look(Cell cell) {
        if (cell instanceof Cell.Text(var text)
                && text.length() <= LONGEST
                && YEAR_LAST.matcher(text.strip()) instanceof Matcher parts
                && parts.matches()) {
            if (number(parts, 1) > 12) {
                dayFirst++;
            } else if (number(parts, 3) > 12) {
                monthFirst++;
            } else if (HALF_DAY.matcher(text).find()) {
                withHalfDays++;
            }
        }
    }

    /** The day; nothing where there is none to be read. A time of day is passed over, in whatever zone it is. */
    public Optional<LocalDate> read(Cell cell) {
        try {
            return switch (cell) {
                case Cell.Day(var day) -> Optional.of(day);
                case Cell.Moment(var moment) -> Optional.of(moment.toLocalDate());
                case Cell.Text(var text) when text.length() > LONGEST -> Optional.empty();
                case Cell.Text(var text) -> read(text.strip());
                case Cell.Number(var number) -> read(number);
                case Cell.Money money -> Optional.empty();
                case Cell.Flag flag -> Optional.empty();
                case Cell.Failure failure -> Optional.empty();
            };
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> read(String text) {
        if (YEAR_FIRST.matcher(text) instanceof Matcher parts && parts.matches()) {
            return day(number(parts, 1), number(parts, 3), number(parts, 4));
        } else if (YEAR_LAST.matcher(text) instanceof Matcher parts && parts.matches()) {
            return isDayFirst(parts.group(2))
                    ? day(year(parts, 4), number(parts, 3), number(parts, 1))
                    : day(year(parts, 4), number(parts, 1), number(parts, 3));
        } else if (COMPACT.matcher(text) instanceof Matcher parts && parts.matches()) {
            return day(number(parts, 1), number(parts, 2), number(parts, 3));
        } else if (DAY_AND_WORD.matcher(text) instanceof Matcher parts && parts.matches()) {
            return day(year(parts, 3), month(parts.group(2)), number(parts, 1));
        } else if (WORD_AND_DAY.matcher(text) instanceof Matcher parts && parts.matches()) {
            return day(year(parts, 3), month(parts.group(1)), number(parts, 2));
        } else {
            return Optional.empty();
        }
    }

    /** A number that Excel would show as a day, if it were told to; or 20211231. */
    private Optional<LocalDate> read(BigDecimal number) {
        var whole = number.intValue();
        return whole >= EXCEL_FIRST && whole <= EXCEL_LAST
                ? Optional.of(EXCEL_ZERO.plusDays(whole))
                : read(number.stripTrailingZeros().toPlainString());
    }

    /** Nobody writes the month first with dots. */
    private boolean isDayFirst(String between) {
        if (between.equals(".") || dayFirst != monthFirst) {
            return between.equals(".") || dayFirst > monthFirst;
        } else {
            return withHalfDays == 0 && isDayFirst(locale);
        }
    }

    private static boolean isDayFirst(Locale locale) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('d') < pattern.indexOf('M');
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }

    /** 0 for what is no month, which no day can be made of. */
    private static int month(String word) {
        return MONTHS.getOrDefault(Folded.key(word, 3), 0);
    }

    private static int year(Matcher parts, int group) {
        var year = number(parts, group);
        if (parts.group(group).length() == 4) {
            return year;
        } else {
            return year + (year < CENTURY_TURNS_AT ? 2000 : 1900);
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
