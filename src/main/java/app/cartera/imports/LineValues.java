package app.cartera.imports;

import app.cartera.shared.CurrencyMark;
import app.cartera.shared.EmailAddress;
import app.cartera.shared.Folded;
import app.cartera.shared.PhoneNumber;
import app.cartera.shared.ThisAge;
import app.cartera.shared.Typed;
import app.cartera.shared.WebAddress;
import app.cartera.sheet.AmountColumn;
import app.cartera.sheet.Cell;
import app.cartera.sheet.Line;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one line says by its columns, and what is wrong in it.
 *
 * @param <C> what columns can say
 */
public final class LineValues<C extends Enum<C> & ColumnMeaning> {

    private static final Set<String> YES = Set.of("si", "s", "yes", "y", "true", "verdadero", "1", "x", "✓", "✔");
    private static final Set<String> NO = Set.of("no", "n", "false", "falso", "0", "-", "–");

    /** What the rules of a form refuse, by the annotations that say them. */
    private static final Map<Class<? extends Annotation>, RecordFault> FAULTS = Map.of(
            NotBlank.class, RecordFault.NO_NAME,
            Size.class, RecordFault.TOO_LONG,
            EmailAddress.class, RecordFault.NOT_AN_EMAIL,
            PhoneNumber.class, RecordFault.NOT_A_PHONE,
            WebAddress.class, RecordFault.NOT_A_WEB_ADDRESS,
            Digits.class, RecordFault.NOT_AN_AMOUNT,
            PositiveOrZero.class, RecordFault.NEGATIVE_AMOUNT);

    private final ColumnValues<C> columns;
    private final Line line;
    private final boolean isShifted;
    private final List<LineError> errors = new ArrayList<>();

    LineValues(ColumnValues<C> columns, Line line) {
        this.columns = columns;
        this.line = line;
        columns.surplus(line).ifPresent(errors::add);
        isShifted = !errors.isEmpty();
    }

    public int number() {
        return line.number();
    }

    /** Empty where it says nothing, and where a formula fails, which is wrong. */
    public String text(C role) {
        var cell = cell(role);
        if (cell instanceof Cell.Failure) {
            addError(role, RecordFault.FAILED_FORMULA);
            return "";
        }
        return Typed.name(cell.text());
    }

    /** @param otherwise where it says nothing */
    public @Nullable String text(C role, @Nullable String otherwise) {
        var text = text(role);
        return text.isEmpty() ? otherwise : text;
    }

    /** @param otherwise where it says nothing */
    public boolean flag(C role, boolean otherwise) {
        return meant(role, LineValues::flag, RecordFault.NOT_YES_OR_NO).orElse(otherwise);
    }

    private static Optional<Boolean> flag(String text) {
        var key = Folded.key(text);
        return YES.contains(key) || NO.contains(key) ? Optional.of(YES.contains(key)) : Optional.empty();
    }

    /** Whether a text means yes or no. */
    static boolean isFlag(String text) {
        return flag(text).isPresent();
    }

    public @Nullable LocalDate day(C role) {
        var cell = cell(role);
        if (cell.isEmpty()) {
            return null;
        }
        var day = columns.day(role).read(cell).filter(ThisAge::has);
        return orWrong(day, role, RecordFault.NOT_A_DATE);
    }

    /** Without the zeros that programs write after the last decimal. */
    public @Nullable BigDecimal amount(C role) {
        var cell = cell(role);
        if (cell.isEmpty()) {
            return null;
        }
        var amount = orWrong(columns.amount(role).read(cell), role, RecordFault.NOT_AN_AMOUNT);
        var bare = amount == null ? null : amount.stripTrailingZeros();
        return bare == null || bare.scale() >= 0 ? bare : bare.setScale(0);
    }

    /** The currency that stands beside an amount. */
    public CurrencyMark currencyBeside(C role) {
        return AmountColumn.currency(cell(role));
    }

    /** @param otherwise where it says nothing */
    public String currency(C role, String otherwise) {
        return meant(role, text -> new CurrencyMark(text).code(), RecordFault.UNKNOWN_CURRENCY)
                .orElse(otherwise);
    }

    /**
     * What the text of a column means; nothing where it says nothing, or what means nothing.
     *
     * @param meaning finds it
     * @param fault what is wrong where there is none
     */
    public <T> Optional<T> meant(C role, Function<String, Optional<T>> meaning, LineFault fault) {
        var text = text(role);
        var found = text.isEmpty() ? Optional.<T>empty() : meaning.apply(text);
        if (found.isEmpty() && !text.isEmpty()) {
            addError(role, fault);
        }
        return found;
    }

    /** What the column says is wrong; that is not told of a line whose cells are not in their columns. */
    public void addError(C role, LineFault fault) {
        var cell = cell(role);
        // What follows from it, as a missing name, is not told as well.
        var first = cell instanceof Cell.Failure ? RecordFault.FAILED_FORMULA : fault;
        var error = new LineError(line.number(), first, columns.title(role), Typed.name(cell.text()));
        if (!isShifted && !errors.contains(error)) {
            errors.add(error);
        }
    }

    /** What the rules of the form refuse. */
    public <F> void validate(F form, Validator rules, C[] roles) {
        rules.validate(form)
                .forEach(refused -> Arrays.stream(roles)
                        .filter(role -> isOf(refused, role))
                        .findFirst()
                        .ifPresent(role -> addError(role, fault(refused))));
    }

    private boolean isOf(ConstraintViolation<?> refused, C role) {
        var path = refused.getPropertyPath().iterator().next().getName();
        return role.field().equals(path);
    }

    private static RecordFault fault(ConstraintViolation<?> refused) {
        var rule = refused.getConstraintDescriptor().getAnnotation().annotationType();
        return Objects.requireNonNull(FAULTS.get(rule));
    }

    public boolean isWrong(LineFault fault) {
        return errors.stream().anyMatch(error -> error.fault() == fault);
    }

    public boolean isGood() {
        return errors.isEmpty();
    }

    /** From the first column to the last. */
    public List<LineError> errors() {
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> columns.titles().indexOf(error.column())))
                .toList();
    }

    private Cell cell(C role) {
        return columns.cell(line, role);
    }

    private <T> @Nullable T orWrong(Optional<T> found, C role, LineFault fault) {
        if (found.isEmpty()) {
            addError(role, fault);
        }
        return found.orElse(null);
    }
}
