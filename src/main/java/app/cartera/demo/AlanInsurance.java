package app.cartera.demo;

import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A client as an agency has them, with projects in every status and of every type of budget. */
@Component
@Profile("demo")
class AlanInsurance {

    private static final ContactForm CLIENT = new ContactForm(
            null,
            0,
            "Alan Insurance",
            "Alan Insurance, S.L.",
            "B12345674",
            "eva@alan.example",
            "+34 912 345 678",
            "www.alan.example",
            "Calle de Alcalá 42",
            "28014",
            "Madrid",
            "Madrid",
            "ES",
            true,
            false,
            null);

    private final ContactService contacts;
    private final ProjectService projects;

    AlanInsurance(ContactService contacts, ProjectService projects) {
        this.contacts = contacts;
        this.projects = projects;
    }

    void create(List<Long> owners) {
        var client = contacts.create(CLIENT).id();
        var first = owners.getFirst();
        var second = owners.getLast();
        create(
                client,
                "P-1042",
                "Website relaunch",
                ProjectStatus.ACTIVE,
                2026,
                6,
                first,
                fixedPrice(40_000),
                Set.of("Web", "Diseño"));
        create(
                client,
                "P-1051",
                "Claims portal",
                ProjectStatus.ACTIVE,
                2026,
                10,
                second,
                timeAndMaterials(125_000),
                Set.of("Web", "Siniestros"));
        create(
                client,
                "P-1017",
                "Data protection audit",
                ProjectStatus.CLOSED,
                2025,
                11,
                first,
                fixedPrice(18_500),
                Set.of("Auditoría"));
        create(
                client,
                "P-1063",
                "Mobile app",
                ProjectStatus.DRAFT,
                2027,
                1,
                second,
                timeAndMaterials(90_000),
                Set.of("App", "Diseño"));
        create(
                client,
                null,
                "Support and small changes",
                ProjectStatus.ACTIVE,
                2026,
                1,
                first,
                noLimit(),
                Set.of("Web"));
    }

    private void create(
            @Nullable Long client,
            @Nullable String code,
            String name,
            ProjectStatus status,
            int year,
            int month,
            Long owner,
            Budget budget,
            Set<String> tags) {
        var start = LocalDate.of(year, month, 1);
        projects.create(new ProjectForm(
                null,
                0,
                name,
                code,
                null,
                client,
                status,
                start,
                start.plusMonths(6).minusDays(1),
                owner,
                true,
                budget.type,
                budget.amount,
                "EUR",
                tags));
    }

    private record Budget(BudgetType type, @Nullable BigDecimal amount) {}

    private static Budget fixedPrice(long euros) {
        return new Budget(BudgetType.FIXED_PRICE, BigDecimal.valueOf(euros));
    }

    private static Budget timeAndMaterials(long euros) {
        return new Budget(BudgetType.TIME_AND_MATERIALS, BigDecimal.valueOf(euros));
    }

    private static Budget noLimit() {
        return new Budget(BudgetType.NO_LIMIT, null);
    }
}
