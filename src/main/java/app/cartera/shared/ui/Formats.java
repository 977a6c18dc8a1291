package app.cartera.shared.ui;

import app.cartera.shared.Currencies;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, money, countries, dates and moments as the person reads them; nothing gives empty text, as a percentage a dash.
 *
 * @param writable which signs of currencies can be written; in place of the others stands the ISO code
 */
public record Formats(Locale locale, ZoneId zone, Predicate<String> writable) {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String NO_PERCENTAGE = "–";

    public Formats(Locale locale, ZoneId zone) {
        this(locale, zone, sign -> true);
    }

    /** In the language of the page and the time zone of the browser. */
    public static Formats current() {
        var ui = UI.getCurrent();
        return ui == null ? of(Locale.getDefault()) : new Formats(ui.getLocale(), zone(ui));
    }

    public static Formats of(Locale locale) {
        return new Formats(locale, ZoneId.systemDefault());
    }

    /** The same for letters that lack the signs of some currencies. */
    public Formats withSigns(Predicate<String> writable) {
        return new Formats(locale, zone, writable);
    }

    /** "€", "US$", or the ISO code where the currency has no sign, or one that cannot be written. */
    public String sign(String currency) {
        var sign = Currency.getInstance(currency).getSymbol(locale);
        return writable.test(sign) ? sign : currency;
    }

    /** With the currency's symbol; whole amounts without decimals: "40.000 €", "£1,234.50", "CHF 700". */
    public String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : money(amount, currency, true);
    }

    /** As {@link #money} writes it, but always with its decimals, so that those of a column stand in line. */
    public String columnMoney(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : money(amount, currency, false);
    }

    private String money(BigDecimal amount, String currency, boolean shortest) {
        var unit = Currency.getInstance(currency);
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(unit);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(sign(currency));
        format.setDecimalFormatSymbols(symbols);
        format.setPositivePrefix(apart(format.getPositivePrefix()));
        format.setNegativePrefix(apart(format.getNegativePrefix()));
        var digits = Math.max(0, unit.getDefaultFractionDigits());
        var shown = amount.setScale(digits, RoundingMode.HALF_EVEN);
        var whole = shown.stripTrailingZeros().scale() <= 0;
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(whole && shortest ? 0 : digits);
        return format.format(shown);
    }

    /** A currency without a symbol, before the amount, as CLDR has it: "CHF 700" where Java writes "CHF700". */
    private static String apart(String prefix) {
        var joined = !prefix.isEmpty() && Character.isLetter(prefix.codePointBefore(prefix.length()));
        return joined ? prefix + NO_BREAK_SPACE : prefix;
    }

    /** Without the currency, for columns that name it in their header; always with its decimals, so that they stand in line. */
    public String amount(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        var digits = Currencies.decimals(currency);
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(amount);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With all the decimals it has, four at least: "1,0834" */
    public String rate(BigDecimal rate) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(4);
        format.setMaximumFractionDigits(Math.max(4, rate.scale()));
        return format.format(rate);
    }

    /** Short, for the marks of an axis, which are round: "280 mil", "1.5M", "0.25". */
    public String compact(BigDecimal number) {
        var whole = number.abs().compareTo(BigDecimal.ONE) >= 0;
        var format = whole
                ? NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT)
                : NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(whole ? 1 : 4);
        // The compact format rounds a BigDecimal to no decimals at all, whatever it is told.
        return format.format(number.doubleValue());
    }

    /** With one decimal where it has one: "32,1 %" for 32.1; a dash where it is of nothing. */
    public String percent(@Nullable BigDecimal percentage) {
        return percent(percentage, 0);
    }

    /** As {@link #percent} writes it, but always with its decimal, so that those of a column stand in line. */
    public String columnPercent(@Nullable BigDecimal percentage) {
        return percent(percentage, 1);
    }

    /** "España" for ES */
    public String country(@Nullable String code) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(locale);
    }

    /** "12 dic 2026" */
    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
    }

    /** "12 dic 2026, 9:41" */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment(moment, FormatStyle.MEDIUM);
    }

    /** The moment in the zone of the person, to the second. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time of day alone, for what happens today. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }

    private String percent(@Nullable BigDecimal percentage, int leastDecimals) {
        if (percentage == null) {
            return NO_PERCENTAGE;
        }
        var format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(percentage.movePointLeft(2));
    }

    private String moment(Instant moment, FormatStyle dateStyle) {
        return DateTimeFormatter.ofLocalizedDateTime(dateStyle, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }

    private static ZoneId zone(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        return zone(details == null ? null : details.getTimeZoneId());
    }

    /** Browsers have names of zones that Java does not know, such as "Etc/Unknown". */
    static ZoneId zone(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? ZoneId.systemDefault() : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }
}
