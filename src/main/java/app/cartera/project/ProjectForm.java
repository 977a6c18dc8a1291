package app.cartera.project;

import app.cartera.shared.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person edits of a project. Only the name is mandatory. Empty text is no text; white space around it is dropped.
 *
 * @param id nothing yet for a new project
 * @param version the version the person looked at; a save against any other is refused
 * @param code the firm's own short name, unique without regard to case and accents
 * @param budgetAmount in {@code currency}; null for those who may not see money, whose saves leave it as it is
 * @param currency ISO 4217 code
 */
public record ProjectForm(
        @Nullable Long id,
        int version,
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 60) String code,
        @Nullable @Size(max = 4000) String description,
        @Nullable Long clientId,
        @NotNull ProjectStatus status,
        @Nullable LocalDate startDate,
        @Nullable LocalDate dueDate,
        @Nullable Long ownerId,
        boolean billable,
        @NotNull BudgetType budgetType,

        @Money @Nullable @PositiveOrZero @Digits(integer = 15, fraction = 4)
        BigDecimal budgetAmount,

        @NotNull @Size(min = 3, max = 3) String currency)
        implements Serializable {

    public ProjectForm {
        name = name == null ? "" : name.strip();
        code = text(code);
        description = text(description);
    }

    /** A new project: active, billable, without limit. */
    public static ProjectForm newProject(@Nullable Long clientId, @Nullable Long ownerId, String currency) {
        return new ProjectForm(
                null,
                0,
                "",
                null,
                null,
                clientId,
                ProjectStatus.ACTIVE,
                null,
                null,
                ownerId,
                true,
                BudgetType.NO_LIMIT,
                null,
                currency);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
