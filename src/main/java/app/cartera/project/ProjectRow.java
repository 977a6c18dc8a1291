package app.cartera.project;

import app.cartera.shared.Money;
import app.cartera.shared.Values;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A project as a line of a list shows it.
 *
 * @param budgetAmount in {@code currency}; null for those who may not see money
 * @param tags read where they are shown: {@link ProjectService#withTags}; else none
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
        Instant changedAt,
        boolean archived,
        Set<String> tags)
        implements Serializable {

    /** As a list is read, in which a project is one line. */
    @PersistenceCreator
    ProjectRow(
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
            @Nullable BigDecimal budgetAmount,
            String currency,
            Instant changedAt,
            boolean archived) {
        this(
                id,
                name,
                code,
                clientId,
                clientName,
                status,
                ownerId,
                ownerName,
                startDate,
                dueDate,
                billable,
                budgetType,
                budgetAmount,
                currency,
                changedAt,
                archived,
                Set.of());
    }

    ProjectRow withTags(Set<String> tags) {
        return Values.with(this, Map.of("tags", tags));
    }

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
