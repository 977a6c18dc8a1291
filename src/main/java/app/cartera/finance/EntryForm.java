package app.cartera.finance;

import app.cartera.shared.Money;
import app.cartera.shared.ThisAge;
import app.cartera.shared.Together;
import app.cartera.shared.Typed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person edits of an entry: one line of revenue or cost on a project. Empty text is no text.
 *
 * @param id nothing yet for a new entry
 * @param version the version the person looked at; a save against any other is refused
 * @param date the day it counts for: by it, it is converted, and belongs to a period and a client
 * @param amount in {@code currency}; negative for what takes back, such as a credit note, but not zero
 * @param currency ISO 4217 code
 * @param reference the number of the invoice or receipt, or what another system calls it
 */
public record EntryForm(
        @Nullable Long id,
        int version,
        @NotNull Long projectId,
        @NotNull LocalDate date,
        @NotNull EntryKind kind,
        @Nullable Long categoryId,

        @Money @Together("amount") @NotNull @Digits(integer = 15, fraction = 4)
        BigDecimal amount,

        @Together("amount") @NotNull @Size(min = 3, max = 3) String currency,
        @Nullable @Size(max = EntryForm.LONGEST_TEXT) String text,
        @Nullable @Size(max = EntryForm.LONGEST_REFERENCE) String reference)
        implements Serializable {

    /** So many characters a text can have. */
    public static final int LONGEST_TEXT = 500;

    /** So many characters a reference can have. */
    public static final int LONGEST_REFERENCE = 100;

    public EntryForm {
        text = Typed.text(text);
        reference = Typed.text(reference);
    }

    @AssertTrue
    public boolean isDateOfThisAge() {
        return date == null || ThisAge.has(date);
    }
}
