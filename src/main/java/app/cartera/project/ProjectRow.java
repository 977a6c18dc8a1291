package app.cartera.project;

import app.cartera.shared.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project as a line of a list shows it.
 *
 * @param budgetAmount in {@code currency}; null for those who may not see money
 */
public record ProjectRow(
        Long id,
        String name,
        @Nullable String code,
        @Nullable Long clientId,
        @Nullable String clientName,
        ProjectStatus status,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        @Nullable LocalDate startDate,
        @Nullable LocalDate dueDate,
        boolean billable,
        BudgetType budgetType,
        @Money @Nullable BigDecimal budgetAmount,
        String currency,
        Instant changedAt)
        implements Serializable {

    /** What a list of projects can be sorted by; a column's sort property is one of these names. */
    public enum SortKey {
        NAME("nameKey"),
        CODE("codeKey"),
        CLIENT("client.nameKey"),
        STATUS("status"),
        OWNER("owner.name"),
        START("startDate"),
        DUE("dueDate"),
        BILLABLE("billable"),
        BUDGET("budgetAmount"),
        CHANGED("changedAt");

        final String property;

        SortKey(String property) {
            this.property = property;
        }
    }
}
