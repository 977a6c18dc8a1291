package app.cartera.finance;

import app.cartera.shared.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a line of a list shows it.
 *
 * @param amount in {@code currency}
 * @param converted the amount in the currency of the project, not rounded; null where a rate is missing
 * @param projectCurrency what that currency is, which somebody may have changed since the page was opened
 */
public record EntryRow(
        Long id,
        int version,
        LocalDate date,
        EntryKind kind,
        @Nullable Long categoryId,
        @Money BigDecimal amount,
        String currency,
        @Nullable String text,
        @Nullable String reference,
        @Money @Nullable BigDecimal converted,
        String projectCurrency)
        implements Serializable {

    /** What a list of entries can be sorted by; a column's sort property is one of these names. */
    public enum SortKey {
        DATE("entryDate"),
        KIND("kind"),
        /** In the currency of the project; what has no rate into it stands below all that has one. */
        AMOUNT("projectAmount"),
        TEXT("text"),
        REFERENCE("reference");

        final String attribute;

        SortKey(String attribute) {
            this.attribute = attribute;
        }
    }
}
