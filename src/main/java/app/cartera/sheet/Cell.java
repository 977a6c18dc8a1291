package app.cartera.sheet;

import app.cartera.shared.Currencies;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What one cell of a table holds. CSV has texts alone; Excel tells numbers and days apart from them. */
public sealed interface Cell extends Serializable {

    Cell EMPTY = new Text("");

    /** Nothing for null. */
    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    /** Nothing for null. */
    static Cell of(@Nullable LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    /** To the second. Nothing for null. */
    static Cell of(@Nullable LocalDateTime moment) {
        return moment == null ? EMPTY : new Moment(moment);
    }

    static Cell of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /** A number with its decimals. Nothing for null. */
    static Cell of(@Nullable BigDecimal number) {
        return number == null ? EMPTY : new Number(number);
    }

    /** Nothing for null. */
    static Cell money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? EMPTY : new Money(amount, currency);
    }

    /** The cell as text that does not depend on a language: numbers plain, days ISO. */
    default String text() {
        return switch (this) {
            case Text(var text) -> text;
            case Number(var number) -> number.toPlainString();
            case Money(var amount, var currency) -> amount.toPlainString();
            case Day(var day) -> day.toString();
            case Moment(var moment) -> moment.toString();
            case Flag(var flag) -> String.valueOf(flag);
            case Failure(var shown) -> shown;
        };
    }

    default boolean isEmpty() {
        return this instanceof Text(var text) && text.isBlank();
    }

    /** Any text. */
    record Text(String text) implements Cell {}

    /** A number that is no amount of money, or is not known to be one. */
    record Number(BigDecimal number) implements Cell {}

    /** An amount in a currency: by its ISO code where it is written, by any sign or code where it is read. */
    record Money(BigDecimal amount, String currency) implements Cell {

        /** With the decimals of its currency, which has to be known, and more where the amount has more. */
        BigDecimal scaled() {
            var shortest = amount.stripTrailingZeros();
            return shortest.setScale(
                    Math.max(shortest.scale(), Currencies.decimals(currency)), RoundingMode.UNNECESSARY);
        }

        /** Excel may show a sign beside a number, or anything else. */
        boolean isOfKnownCurrency() {
            return Currencies.isKnown(currency);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** A day and a time of it, wherever that was. */
    record Moment(LocalDateTime moment) implements Cell {}

    /** True or false. */
    record Flag(boolean flag) implements Cell {}

    /** What a spreadsheet shows where its formula fails, as #N/A: nothing that could be meant. */
    record Failure(String shown) implements Cell {}
}
