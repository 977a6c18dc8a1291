package app.cartera.finance.imports;

import app.cartera.finance.EntryKind;
import app.cartera.imports.LineError;
import app.cartera.imports.LineFault;
import app.cartera.shared.CurrencyMark;
import app.cartera.sheet.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file says, before anybody looks whether it can be.
 *
 * @param line as it stands there
 * @param project empty where it names none
 * @param currency the code it names; null where it names none
 * @param category empty where it names none
 * @param errors what cannot be read
 */
record ParsedLine(
        Line line,
        String project,
        @Nullable LocalDate date,
        List<ParsedAmount> amounts,
        @Nullable String currency,
        String category,
        @Nullable String reference,
        List<LineError> errors) {

    /**
     * An amount other than zero, without the zeros that may follow its last decimal: programs write 0.300000000000000.
     *
     * @param column the title of its column
     * @param written the amount as the file writes it
     * @param currency what stands beside it there
     * @param text what it is for
     */
    record ParsedAmount(
            EntryKind kind,
            BigDecimal amount,
            String column,
            String written,
            CurrencyMark currency,
            @Nullable String text) {

        ParsedAmount {
            var bare = amount.stripTrailingZeros();
            amount = bare.scale() < 0 ? bare.setScale(0) : bare;
        }
    }

    /** One whose cells are not in their columns: nothing that they seem to say can be believed. */
    static ParsedLine wrong(Line line, LineError error) {
        return new ParsedLine(line, "", null, List.of(), null, "", null, List.of(error));
    }

    ParsedLine withErrors(List<LineError> more) {
        var all = Stream.concat(errors.stream(), more.stream()).toList();
        return new ParsedLine(line, project, date, amounts, currency, category, reference, all);
    }

    int number() {
        return line.number();
    }

    boolean isWrong(LineFault fault) {
        return errors.stream().anyMatch(error -> error.fault() == fault);
    }

    /** Whether there is nothing to import, and nothing wrong with that. */
    boolean isWithoutAmount() {
        return amounts.isEmpty() && errors.isEmpty();
    }
}
