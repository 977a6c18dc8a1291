package app.cartera.finance.imports;

import app.cartera.finance.EntryKind;
import app.cartera.finance.imports.EntryImport.Defaults;
import app.cartera.finance.imports.ParsedLine.ParsedAmount;
import app.cartera.imports.FileColumns;
import app.cartera.imports.LineError;
import app.cartera.imports.LineFault;
import app.cartera.imports.RecordFault;
import app.cartera.shared.CurrencyMark;
import app.cartera.shared.ThisAge;
import app.cartera.shared.Typed;
import app.cartera.sheet.AmountColumn;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads lines by the roles of their columns. */
final class LineParser {

    private static final int WHOLE_DIGITS = 15;

    private final FileColumns columns;
    private final List<ColumnRole> roles;
    private final Defaults defaults;
    private final int[] amounts;

    LineParser(FileColumns columns, EntryImport plan) {
        this.columns = columns;
        roles = plan.roles();
        defaults = plan.defaults();
        amounts = IntStream.range(0, roles.size())
                .filter(column -> roles.get(column).isAmount())
                .toArray();
    }

    ParsedLine read(Line line) {
        return columns.surplus(line)
                .map(error -> ParsedLine.wrong(line, error))
                .orElseGet(() -> new Reading(line).read());
    }

    /** The title of the column that has this role; empty where none has. */
    String title(ColumnRole role) {
        var column = roles.indexOf(role);
        return column < 0 ? "" : columns.title(column);
    }

    /** Where its currency is in the format of a number, it is named as well. */
    private static String written(Cell cell) {
        return cell instanceof Cell.Money money ? money.text() + " " + money.currency() : cell.text();
    }

    private Cell cell(Line line, ColumnRole role) {
        var column = roles.indexOf(role);
        return column < 0 ? Cell.EMPTY : line.cell(column);
    }

    private String text(Line line, ColumnRole role) {
        return Typed.name(cell(line, role).text());
    }

    private @Nullable String textOrNull(Line line, ColumnRole role) {
        var text = text(line, role);
        return text.isEmpty() ? null : text;
    }

    /** One line, and what in it cannot be read. */
    private final class Reading {

        private final Line line;
        private final List<ParsedAmount> read = new ArrayList<>();

        private final List<LineError> errors = new ArrayList<>();

        Reading(Line line) {
            this.line = line;
        }

        ParsedLine read() {
            var date = readDate(cell(line, ColumnRole.DATE));
            var kind = readKind(text(line, ColumnRole.KIND));
            var currency = readCurrency(text(line, ColumnRole.CURRENCY));
            var beforeAmounts = errors.size();
            IntStream.of(amounts).forEach(column -> readAmount(column, kind));
            // Without an amount nothing else of the line matters: it may be a title, or a note.
            var withoutAmount = read.isEmpty() && errors.size() == beforeAmounts;
            return new ParsedLine(
                    line,
                    text(line, ColumnRole.PROJECT),
                    date,
                    read,
                    currency,
                    text(line, ColumnRole.CATEGORY),
                    textOrNull(line, ColumnRole.REFERENCE),
                    withoutAmount ? List.of() : List.copyOf(errors));
        }

        private @Nullable LocalDate readDate(Cell cell) {
            var chosen = Optional.ofNullable(defaults.date());
            if (cell.isEmpty() && chosen.isEmpty()) {
                return orWrong(chosen, EntryFault.NO_DATE, title(ColumnRole.DATE), "");
            }
            var written = cell.isEmpty() ? chosen.map(LocalDate::toString).orElseThrow() : cell.text();
            var day = (cell.isEmpty() ? chosen : readDay(cell)).filter(ThisAge::has);
            return orWrong(day, RecordFault.NOT_A_DATE, title(ColumnRole.DATE), written);
        }

        private Optional<LocalDate> readDay(Cell cell) {
            return columns.day(roles.indexOf(ColumnRole.DATE)).read(cell);
        }

        private @Nullable EntryKind readKind(String text) {
            return text.isEmpty()
                    ? defaults.kind()
                    : orWrong(ImportWords.kind(text), EntryFault.UNKNOWN_KIND, title(ColumnRole.KIND), text);
        }

        private @Nullable String readCurrency(String text) {
            if (text.isEmpty()) {
                return null;
            }
            return orWrong(
                    new CurrencyMark(text).code(), RecordFault.UNKNOWN_CURRENCY, title(ColumnRole.CURRENCY), text);
        }

        private void readAmount(int column, @Nullable EntryKind kind) {
            var cell = line.cell(column);
            if (!cell.isEmpty()) {
                var amount = orWrong(
                        columns.amount(column).read(cell),
                        RecordFault.NOT_AN_AMOUNT,
                        columns.title(column),
                        cell.text());
                if (amount != null && isTooLarge(amount)) {
                    errors.add(new LineError(
                            line.number(), EntryFault.AMOUNT_TOO_LARGE, columns.title(column), cell.text()));
                } else if (amount != null && amount.signum() != 0) {
                    read.add(amount(column, cell, amount, kind));
                }
            }
        }

        private ParsedAmount amount(int column, Cell written, BigDecimal amount, @Nullable EntryKind kind) {
            var role = roles.get(column);
            if (role == ColumnRole.REVENUE) {
                return parsed(column, written, EntryKind.REVENUE, amount);
            } else if (role == ColumnRole.COSTS) {
                return parsed(column, written, EntryKind.COST, amount);
            } else if (kind != null) {
                return parsed(column, written, kind, amount);
            } else {
                return parsed(column, written, amount.signum() > 0 ? EntryKind.REVENUE : EntryKind.COST, amount.abs());
            }
        }

        private ParsedAmount parsed(int column, Cell written, EntryKind kind, BigDecimal amount) {
            var currency = AmountColumn.currency(written);
            return new ParsedAmount(kind, amount, columns.title(column), written(written), currency, entryText(column));
        }

        /** Of several amounts in a line without a text, the titles of their columns say what they are. */
        private @Nullable String entryText(int column) {
            var untold = amounts.length > 1 && !roles.contains(ColumnRole.TEXT);
            return untold ? columns.title(column) : textOrNull(line, ColumnRole.TEXT);
        }

        private static boolean isTooLarge(BigDecimal amount) {
            return amount.precision() - amount.scale() > WHOLE_DIGITS;
        }

        private <T> @Nullable T orWrong(Optional<T> found, LineFault fault, String column, String value) {
            if (found.isEmpty()) {
                errors.add(new LineError(line.number(), fault, column, value));
            }
            return found.orElse(null);
        }
    }
}
