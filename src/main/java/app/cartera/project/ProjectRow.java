package app.cartera.project;

import app.cartera.shared.ListOrder;
import app.cartera.shared.Money;
import app.cartera.shared.Values;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A project as a line of a list shows it.
 *
 * @param budgetAmount in {@code currency}; null for those who may not see money
 * @param tags read where they are shown: {@link ProjectService#withTags}; otherwise none
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

    public boolean takesEntries() {
        return status.takesEntries(archived);
    }

    ProjectRow withTags(Set<String> tags) {
        return Values.with(this, Map.of("tags", tags));
    }

    /** What a list of projects can be sorted by; a column's sort property is one of these names. */
    public enum SortKey {
        NAME("name_key"),
        CODE("code_key"),
        CLIENT("client_key"),
        STATUS("status"),
        OWNER("owner_key"),
        START("start_date"),
        DUE("due_date"),
        BILLABLE("billable"),
        BUDGET("budget_amount"),
        CHANGED("changed_at"),
        REVENUE("revenue"),
        COSTS("costs"),
        MARGIN("margin"),
        MARGIN_PERCENT("margin_percent"),
        BUDGET_USED("budget_used"),
        LAST_ENTRY("last_entry");

        /** What entries come to; it is kept beside the projects. */
        private static final Set<SortKey> OF_ENTRIES =
                EnumSet.of(REVENUE, COSTS, MARGIN, MARGIN_PERCENT, BUDGET_USED, LAST_ENTRY);

        final String column;

        SortKey(String column) {
            this.column = column;
        }

        /** Whether the order tells of money, and so is only for those who may see it. */
        boolean isMoney() {
            return this == BUDGET || OF_ENTRIES.contains(this);
        }

        ListOrder order(boolean descending) {
            var name = name().toLowerCase(Locale.ROOT);
            return OF_ENTRIES.contains(this)
                    ? new ListOrder(true, column, "ix_project_figures_" + name, descending)
                    : new ListOrder(column, "ix_project_by_" + name, descending);
        }
    }
}
