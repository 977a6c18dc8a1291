package app.cartera.demo;

import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.CategoryRow;
import app.cartera.finance.CategoryService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A client as an agency has them, with projects in every status and of every type of budget. */
@Component
@Profile("demo")
class AlanInsurance {

    private static final String CURRENCY = "EUR";
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
    private final ProjectsWithEntries projects;
    private final CategoryService categories;

    AlanInsurance(ContactService contacts, ProjectsWithEntries projects, CategoryService categories) {
        this.contacts = contacts;
        this.projects = projects;
        this.categories = categories;
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
                Set.of("Web", "Diseño"),
                List.of(month("14000", "6800"), month("0", "9350.5"), month("14000", "8120"), month("0", "7900")));
        create(
                client,
                "P-1051",
                "Claims portal",
                ProjectStatus.ACTIVE,
                2026,
                10,
                second,
                timeAndMaterials(125_000),
                Set.of("Web", "Siniestros"),
                List.of(month("21450", "13200"), month("24300.75", "15480")));
        create(
                client,
                "P-1017",
                "Data protection audit",
                ProjectStatus.CLOSED,
                2025,
                11,
                first,
                fixedPrice(18_500),
                Set.of("Auditoría"),
                List.of(month("9250", "4100"), month("9250", "5260"), month("0", "9870")));
        create(
                client,
                "P-1063",
                "Mobile app",
                ProjectStatus.DRAFT,
                2027,
                1,
                second,
                timeAndMaterials(90_000),
                Set.of("App", "Diseño"),
                List.of());
        create(
                client,
                null,
                "Support and small changes",
                ProjectStatus.ACTIVE,
                2026,
                1,
                first,
                noLimit(),
                Set.of("Web"),
                Collections.nCopies(10, month("1850", "1240")));
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
            Set<String> tags,
            List<Month> months) {
        var start = LocalDate.of(year, month, 1);
        var form = new ProjectForm(
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
                CURRENCY,
                tags);
        projects.create(form, id -> entries(id, start, months));
    }

    private List<EntryForm> entries(long project, LocalDate start, List<Month> months) {
        return IntStream.range(0, months.size())
                .boxed()
                .flatMap(i -> entries(project, start.plusMonths(i), months.get(i)))
                .toList();
    }

    /** The invoice on the last day of the month, and the work of the month a day before. */
    private Stream<EntryForm> entries(long project, LocalDate first, Month month) {
        var last = first.plusMonths(1).minusDays(1);
        return Stream.of(
                        entry(project, last, EntryKind.REVENUE, "INVOICE", month.invoiced, "F-" + last + "-" + project),
                        entry(project, last.minusDays(1), EntryKind.COST, "LABOUR", month.spent, null))
                .filter(entry -> entry.amount().signum() != 0);
    }

    private EntryForm entry(
            long project,
            LocalDate date,
            EntryKind kind,
            String category,
            BigDecimal amount,
            @Nullable String reference) {
        var categoryId = categories.all().stream()
                .filter(each -> category.equals(each.standard()))
                .map(CategoryRow::id)
                .findFirst()
                .orElse(null);
        return new EntryForm(null, 0, project, date, kind, categoryId, amount, CURRENCY, null, reference);
    }

    /** What was invoiced and spent in a month. */
    private record Month(BigDecimal invoiced, BigDecimal spent) {}

    private static Month month(String invoiced, String spent) {
        return new Month(new BigDecimal(invoiced), new BigDecimal(spent));
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
