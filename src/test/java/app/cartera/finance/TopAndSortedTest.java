package app.cartera.finance;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectRow.SortKey;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which projects and clients bring most in a period, as one would find it by adding up the entries. */
@ServiceTest
@SignedIn(Role.MANAGER)
class TopAndSortedTest {

    private static final Period YEAR = Period.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    EntryService entries;

    @Autowired
    ContributionService contributions;

    final Random random = new Random(7);
    final List<Long> clients = new ArrayList<>();
    final List<EntryForm> posted = new ArrayList<>();
    final List<ProjectForm> all = new ArrayList<>();

    @BeforeEach
    void clients_with_projects() {
        for (var i = 0; i < 7; i++) {
            clients.add(contacts.create(ContactForm.newClient("Client " + i)).id());
        }
        for (var i = 0; i < 21; i++) {
            var form = ProjectForm.newProject(i == 20 ? null : clients.get(i % 2 == 0 ? 0 : i % 7), null, "EUR");
            var project = projects.create(Values.with(form, Map.of("name", "Project " + i)));
            all.add(project);
            post(project.id(), i % 4);
        }
    }

    @Test
    void the_projects_of_a_client_are_sorted_by_a_figure_of_the_period() {
        var client = clients.getFirst();
        for (var key : List.of(SortKey.REVENUE, SortKey.COSTS, SortKey.MARGIN, SortKey.MARGIN_PERCENT)) {
            for (var descending : List.of(false, true)) {
                var paged = Stream.of(0, 4, 8, 12, 16)
                        .flatMap(from -> contributions.sortedProjects(client, YEAR, key, descending, from, 4).stream())
                        .toList();

                assertThat(paged).as(key + " " + descending).isEqualTo(sorted(client, key, descending));
            }
        }
    }

    @Test
    void archived_projects_are_not_in_the_list() {
        var client = clients.getFirst();
        var gone = sorted(client, SortKey.REVENUE, true).getFirst();
        projects.archive(gone);

        assertThat(contributions.sortedProjects(client, YEAR, SortKey.REVENUE, true, 0, 50))
                .isNotEmpty()
                .doesNotContain(gone);
    }

    @Test
    void the_top_projects_bring_most_revenue() {
        var client = clients.getFirst();
        var expected = ofClient(client).stream()
                .filter(id -> ofProject(id).anyMatch(entry -> true))
                .sorted(Comparator.<Long, BigDecimal>comparing(id -> sum(ofProject(id), EntryKind.REVENUE))
                        .reversed()
                        .thenComparing(id -> id))
                .limit(5)
                .toList();

        for (var attribution : Attribution.values()) {
            var top = contributions.topProjects(client, YEAR, attribution, 5);
            assertThat(top).extracting(Share::id).isEqualTo(expected);
            assertThat(top).allSatisfy(share -> {
                assertThat(share.figures().revenue())
                        .isEqualByComparingTo(sum(ofProject(share.id()), EntryKind.REVENUE));
                assertThat(share.figures().costs()).isEqualByComparingTo(sum(ofProject(share.id()), EntryKind.COST));
            });
        }
    }

    @Test
    void the_top_clients_bring_most_revenue_and_no_client_is_none() {
        var top = contributions.topClients(2026, 3);

        var expected = clients.stream()
                .sorted(Comparator.<Long, BigDecimal>comparing(id -> sum(entriesOf(id), EntryKind.REVENUE))
                        .thenComparing(id -> id)
                        .reversed())
                .limit(3)
                .toList();
        assertThat(top).extracting(Share::id).isEqualTo(expected);
        assertThat(top.getFirst().figures().margin())
                .isEqualByComparingTo(sum(entriesOf(expected.getFirst()), EntryKind.REVENUE)
                        .subtract(sum(entriesOf(expected.getFirst()), EntryKind.COST)));
    }

    private void post(long project, int number) {
        for (var i = 0; i < number; i++) {
            var kind = i % 2 == 0 ? EntryKind.REVENUE : EntryKind.COST;
            var date = LocalDate.of(2025 + random.nextInt(2), 1 + random.nextInt(12), 1);
            var amount = new BigDecimal(100 + 50 * random.nextInt(4));
            posted.add(entries.post(new EntryForm(null, 0, project, date, kind, null, amount, "EUR", null, null)));
        }
    }

    private List<Long> sorted(long client, SortKey key, boolean descending) {
        var order = Comparator.<Long, BigDecimal>comparing(
                        id -> figure(id, key), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(id -> id);
        return ofClient(client).stream()
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    private BigDecimal figure(long project, SortKey key) {
        var revenue = sum(ofProject(project), EntryKind.REVENUE);
        var costs = sum(ofProject(project), EntryKind.COST);
        var figures = new Figures("EUR", revenue, costs);
        return switch (key) {
            case REVENUE -> revenue;
            case COSTS -> costs;
            case MARGIN -> figures.margin();
            default -> figures.marginPercent();
        };
    }

    private List<Long> ofClient(long client) {
        return all.stream()
                .filter(project -> Long.valueOf(client).equals(project.clientId()))
                .map(ProjectForm::id)
                .toList();
    }

    private Stream<EntryForm> entriesOf(long client) {
        return ofClient(client).stream().flatMap(this::ofProject);
    }

    private Stream<EntryForm> ofProject(long project) {
        return posted.stream()
                .filter(entry -> entry.projectId() == project && entry.date().getYear() == 2026);
    }

    private static BigDecimal sum(Stream<EntryForm> some, EntryKind kind) {
        return some.filter(entry -> entry.kind() == kind)
                .map(EntryForm::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
