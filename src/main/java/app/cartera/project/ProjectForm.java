package app.cartera.project;

import app.cartera.shared.Folded;
import app.cartera.shared.Money;
import app.cartera.shared.ThisAge;
import app.cartera.shared.Together;
import app.cartera.shared.Typed;
import app.cartera.shared.Values;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person edits of a project. Only the name is mandatory. Empty text is no text; white space around it is dropped.
 *
 * @param id nothing yet for a new project
 * @param version the version the person looked at; a save against any other is refused
 * @param code the firm's own short name, unique without regard to case and accents
 * @param budgetAmount in {@code currency}; none without a limit; null for those who may not see money, whose saves leave it as it is
 * @param currency ISO 4217 code
 * @param tags by name, however they are written: of two that differ in case and accents alone, one is left
 */
public record ProjectForm(
        @Nullable Long id,
        int version,
        @NotBlank @Size(max = ProjectForm.LONGEST_NAME) String name,
        @Nullable @Size(max = ProjectForm.LONGEST_CODE) String code,

        @Nullable @Size(max = ProjectForm.LONGEST_DESCRIPTION)
        String description,

        @Nullable Long clientId,
        @NotNull ProjectStatus status,
        @Nullable LocalDate startDate,
        @Nullable LocalDate dueDate,
        @Nullable Long ownerId,
        boolean billable,
        @Together("budget") @NotNull BudgetType budgetType,

        @Money @Together("budget") @Nullable @PositiveOrZero @Digits(integer = 15, fraction = 4)
        BigDecimal budgetAmount,

        @Together("budget") @NotNull @Size(min = 3, max = 3) String currency,
        Set<@Size(max = ProjectForm.LONGEST_TAG) String> tags)
        implements Serializable {

    /** So many characters a name can have. */
    public static final int LONGEST_NAME = 300;

    /** So many characters a code can have. */
    public static final int LONGEST_CODE = 60;

    /** So many characters a description can have. */
    public static final int LONGEST_DESCRIPTION = 4000;

    /** So many characters a tag can have. */
    public static final int LONGEST_TAG = Tag.LONGEST;

    public ProjectForm {
        name = Typed.name(name);
        code = Typed.text(code);
        description = Typed.text(description);
        budgetAmount = budgetType == BudgetType.NO_LIMIT ? null : budgetAmount;
        tags = distinct(tags);
    }

    @AssertTrue
    public boolean isOfThisAge() {
        return Stream.of(startDate, dueDate).filter(Objects::nonNull).allMatch(ThisAge::has);
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
                currency,
                Set.of());
    }

    /** This form with the budget of the other: its type as well, without which there might be no amount, and its currency. */
    ProjectForm withBudgetOf(ProjectForm other) {
        var withType = Values.with(this, Map.of("budgetType", other.budgetType, "currency", other.currency));
        return Values.withMoneyOf(other, withType);
    }

    /** This form, in which tags that the other has too are spelt as there. */
    ProjectForm spelledAs(ProjectForm other) {
        return Values.with(
                this,
                Map.of(
                        "tags",
                        Stream.concat(other.tags.stream().filter(this::isTagged), tags.stream())
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    private boolean isTagged(String name) {
        return tags.stream().anyMatch(tag -> Folded.key(tag).equals(Folded.key(name)));
    }

    /** Nothing at all comes from drafts that were kept before there were tags. */
    private static Set<String> distinct(@Nullable Set<String> typed) {
        var byKey = new TreeMap<String, String>();
        if (typed != null) {
            typed.stream().map(Typed::name).forEach(name -> byKey.putIfAbsent(Folded.key(name), name));
        }
        byKey.remove("");
        return Collections.unmodifiableSet(new LinkedHashSet<>(byKey.values()));
    }
}
