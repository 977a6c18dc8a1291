package app.cartera.shared.ui.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.shared.ThisAge;
import app.cartera.shared.ui.Formats;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Date fields that speak the person's language: names, order of day and month, first day of the week. */
public final class DatePickers {

    /** What people type besides; without a year it is this one. A pattern with a year reads two digits of it as well. */
    private static final String[] DAY_FIRST = {
        "d/M/yyyy", "d/M", "d.M.yyyy", "d.M", "d-M-yyyy", "d-M", "yyyy-MM-dd", "ddMMyyyy"
    };

    private static final String[] MONTH_FIRST = {
        "M/d/yyyy", "M/d", "M.d.yyyy", "M.d", "M-d-yyyy", "M-d", "yyyy-MM-dd", "MMddyyyy"
    };

    private DatePickers() {}

    /** For a day of this age. */
    public static DatePicker create(String label) {
        var picker = create();
        picker.setLabel(label);
        picker.setMin(ThisAge.FIRST_DAY);
        picker.setMax(ThisAge.LAST_DAY);
        return picker;
    }

    /** For any day. */
    static DatePicker create() {
        var locale = Formats.current().locale();
        var picker = new DatePicker();
        picker.setLocale(locale);
        picker.setI18n(texts(locale));
        // A calendar that opens while one types keeps Tab to itself.
        picker.setAutoOpen(false);
        return picker;
    }

    private static DatePickerI18n texts(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setDateFormats(pattern(locale), isDayFirst(locale) ? DAY_FIRST : MONTH_FIRST)
                .setToday(translate("date.today"))
                .setCancel(translate("action.cancel"))
                .setMinErrorMessage(translate("date.outside"))
                .setMaxErrorMessage(translate("date.outside"))
                .setBadInputErrorMessage(translate("date.notADate", example(locale)));
    }

    /** The component counts from Sunday. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }

    private static boolean isDayFirst(Locale locale) {
        var pattern = pattern(locale);
        return pattern.indexOf('d') < pattern.indexOf('M');
    }

    private static String example(Locale locale) {
        return DateTimeFormatter.ofPattern(pattern(locale), locale)
                .format(LocalDate.of(LocalDate.now().getYear(), 12, 31));
    }

    /** The short date of the locale, with all digits of the year: two would be read as another century. */
    private static String pattern(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .replaceAll("y+", "yyyy");
    }
}
