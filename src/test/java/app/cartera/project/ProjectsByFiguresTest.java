package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryBulkService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.ProjectFigures;
import app.cartera.finance.figures.Period;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectRow.SortKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Projects are sorted and found by what their entries come to, just as if one had looked through all of them. */
@ServiceTest
@SignedIn(Role.MANAGER)
class ProjectsByFiguresTest {

    private static final Map<SortKey, Function<ProjectFigures, @Nullable Comparable<?>>> FIGURES = Map.of(
            SortKey.REVENUE, project -> project.figures().revenue(),
            SortKey.COSTS, project -> project.figures().costs(),
            SortKey.MARGIN, project -> project.figures().margin(),
            SortKey.MARGIN_PERCENT, project -> project.figures().marginPercent(),
            SortKey.BUDGET_USED, ProjectFigures::budgetUsed,
            SortKey.LAST_ENTRY, ProjectFigures::lastEntry);

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectsOfClients ofClients;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    UndoService undoing;

    @Autowired
    ContributionService contributions;

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService entryBulk;

    @Autowired
    ContactService contacts;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    JdbcTemplate jdbc;

    final Random random = new Random(4);
    final List<Long> inUse = new ArrayList<>();
    long client;

    @BeforeEach
    void projects_of_all_kinds() {
        client = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        for (var i = 0; i < 24; i++) {
            var project = projects.create(with(
                            named("Project " + i),
                            Map.of(
                                    "budgetType",
                                    BudgetType.values()[i % 3],
                                    "budgetAmount",
                                    new BigDecimal(100 * (1 + i % 4)))))
                    .id();
            post(project, i % 5);
            if (i % 3 > 0) {
                projects.save(with(projects.overview(project).data(), Map.of("clientId", client)));
            }
            if (i % 4 == 0) {
                projects.save(with(projects.overview(project).data(), Map.of("status", ProjectStatus.ACTIVE)));
            }
            if (i % 11 == 5) {
                projects.archive(project);
            } else {
                inUse.add(project);
            }
        }
    }

    @Test
    void sorted_by_any_figure_they_come_as_one_would_sort_them() {
        var ofClient = inUse.stream()
                .filter(id -> client == id(projects.overview(id).row().clientId()))
                .toList();
        for (var key : FIGURES.keySet()) {
            for (var descending : List.of(false, true)) {
                assertThat(paged(ProjectFilter.NONE, key, descending))
                        .as("by " + key)
                        .isEqualTo(sorted(inUse, key, descending));
                assertThat(paged(ProjectFilter.ofClient(client), key, descending))
                        .as("of the client by " + key)
                        .isEqualTo(sorted(ofClient, key, descending));
            }
        }
    }

    @Test
    void those_of_a_client_that_deserve_a_look_are_counted_for_each_reason_at_once() {
        var all = EnumSet.allOf(ProjectHealth.class);

        var counts = ofClients.figures(client).health();

        assertThat(counts).containsOnlyKeys(all);
        counts.forEach((why, number) -> assertThat(number)
                .as("" + why)
                .isPositive()
                .isEqualTo(projects.count(ProjectFilter.ofClient(client).withHealth(why))));
        assertThat(QueryCount.of(() -> ofClients.figures(client))).isEqualTo(2);
    }

    @Test
    void what_is_used_of_the_budgets_of_a_client_is_the_sum_of_its_projects() {
        var used = BigDecimal.ZERO;
        var rows = projects.page(ProjectFilter.ofClient(client), PageRequest.of(0, 100));
        var figures = contributions.ofProjects(rows.stream().map(ProjectRow::id).toList(), Period.ALL);
        for (var row : rows) {
            var its = Objects.requireNonNull(figures.get(row.id())).figures();
            used = used.add(
                    switch (row.budgetType()) {
                        case NO_LIMIT -> BigDecimal.ZERO;
                        case FIXED_PRICE -> its.costs();
                        case TIME_AND_MATERIALS -> its.revenue();
                    });
        }

        assertThat(ofClients.figures(client).budgets().getFirst().used())
                .isPositive()
                .isEqualByComparingTo(used);
    }

    @Test
    void those_that_deserve_a_look_are_found_and_can_be_changed_in_bulk() {
        for (var health : ProjectHealth.values()) {
            assertFound(health);
        }
    }

    private void assertFound(ProjectHealth health) {
        var all = contributions.ofProjects(inUse, Period.ALL);
        var expected =
                inUse.stream().filter(id -> deserves(health, all.get(id))).toList();
        var filter = ProjectFilter.NONE.withHealth(health);
        assertThat(expected).as("" + health).isNotEmpty().hasSizeLessThan(inUse.size());

        assertThat(paged(filter, SortKey.NAME, false)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(paged(filter, SortKey.COSTS, true)).isEqualTo(sorted(expected, SortKey.COSTS, true));
        assertThat(projects.count(filter)).isEqualTo(expected.size());
        assertThat(projects.countUpTo(1, filter)).isEqualTo(1);
        assertThat(bulk.preview(billable(filter)).changing()).isEqualTo(expected.size());
        assertThat(ProjectFilter.of(filter.parameters())).isEqualTo(filter);
    }

    @Test
    void of_those_that_an_entry_lets_enter_or_leave_after_the_preview_none_is_changed_and_all_are_told() {
        var quiet = ProjectFilter.NONE.withHealth(ProjectHealth.QUIET);
        var leaves = paged(quiet, SortKey.NAME, false).getFirst();
        var enters = projects.create(named("Posted to today")).id();
        var today = postToday(enters);
        var preview = bulk.preview(billable(quiet));
        postToday(leaves);
        entryBulk.remove(Set.of(today));

        var result = bulk.result(preview, bulk.apply(preview));

        assertThat(paged(quiet, SortKey.NAME, false)).contains(enters).doesNotContain(leaves);
        assertThat(result.changed()).isEqualTo(preview.changing() - 1);
        assertThat(result.changedMeanwhile()).isOne();
        assertThat(result.notPreviewed()).isOne();
        assertThat(projects.overview(enters).data().tags()).isEmpty();
    }

    @Test
    void those_that_are_quiet_only_since_midnight_are_not_changed_by_what_was_previewed_before_it() {
        var project = projects.create(with(named("Just quiet"), Map.of("status", ProjectStatus.ACTIVE)))
                .id();
        post(project, LocalDate.now().minusDays(ProjectHealth.QUIET_DAYS + 1));
        var yesterday = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(1, ChronoUnit.DAYS);
        jdbc.update("update project set changed_at = ?", utc(yesterday));
        jdbc.update("update project_figures set changed_at = ?", utc(yesterday));
        var today = bulk.preview(billable(ProjectFilter.NONE.withHealth(ProjectHealth.QUIET)));
        var before = new BulkPreview(today.request(), yesterday, today.counts(), today.examples(), today.from());

        var result = bulk.result(before, bulk.apply(before));

        assertThat(projects.overview(project).data().tags()).isEmpty();
        assertThat(result.changedMeanwhile()).isOne();
        assertThat(bulk.apply(today)).isPositive();
        assertThat(projects.overview(project).data().tags()).isNotEmpty();
    }

    @Test
    void what_is_closed_archived_or_brought_back_in_bulk_is_found_as_what_it_is_now() {
        var quiet = ProjectFilter.NONE.withHealth(ProjectHealth.QUIET);
        var number = projects.count(quiet);

        var closed = changed(quiet, new BulkChange.ChangeStatus(ProjectStatus.CLOSED));
        assertThat(paged(quiet, SortKey.LAST_ENTRY, false)).isEmpty();
        undoing.undo(closed);
        assertThat(paged(quiet, SortKey.LAST_ENTRY, false)).hasSize((int) number);

        var archived = changed(quiet, new BulkChange.Archive());
        assertThat(paged(quiet, SortKey.LAST_ENTRY, true)).isEmpty();
        assertThat(projects.count(quiet.withArchived(true))).isGreaterThanOrEqualTo(number);
        undoing.undo(archived);
        assertThat(projects.count(quiet)).isEqualTo(number);
    }

    private long changed(ProjectFilter filter, BulkChange change) {
        var selection = new ProjectSelection.Matching(filter, Set.of());
        var preview = bulk.preview(new BulkRequest(change, selection, true));
        assertThat(preview.changing()).isPositive();
        return bulk.apply(preview);
    }

    @Test
    void who_may_not_see_money_neither_sorts_nor_finds_by_it() {
        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        var filter = ProjectFilter.NONE.withHealth(ProjectHealth.OVER_BUDGET);

        assertThatThrownBy(() -> paged(ProjectFilter.NONE, SortKey.LAST_ENTRY, false))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> projects.page(filter, PageRequest.of(0, 5))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> projects.count(filter)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> projects.countUpTo(5, filter)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bulk.preview(billable(filter))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_projects_without_client_are_found() {
        var filter = ProjectFilter.NONE.withoutAnyClient();
        var expected = inUse.stream()
                .filter(id -> projects.overview(id).row().clientId() == null)
                .toList();

        assertThat(paged(filter, SortKey.NAME, false)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(projects.count(filter)).isEqualTo(expected.size());
    }

    @Test
    void lines_come_in_the_order_asked_for() {
        var asked = List.of(inUse.get(7), inUse.get(2), 987_654L);

        assertThat(projects.rows(asked)).extracting(ProjectRow::id).containsExactly(inUse.get(7), inUse.get(2));
    }

    private boolean deserves(ProjectHealth health, ProjectFigures figures) {
        var used = figures.budgetUsed() == null ? -1 : figures.budgetUsed().doubleValue();
        var percent = figures.figures().marginPercent();
        return switch (health) {
            case OVER_BUDGET -> used >= 100;
            case NEARLY_USED -> used >= 75 && used < 100;
            case LOW_MARGIN -> percent != null && percent.doubleValue() < 20;
            case QUIET ->
                projects.overview(figures.projectId()).row().status() == ProjectStatus.ACTIVE
                        && (figures.lastEntry() == null
                                || figures.lastEntry().isBefore(LocalDate.now().minusDays(90)));
        };
    }

    /** Few different amounts, so that many projects are equal. */
    private void post(long project, int number) {
        for (var i = 0; i < number; i++) {
            var kind = i % 2 == 0 ? EntryKind.COST : EntryKind.REVENUE;
            var amount = new BigDecimal(50 + 25 * random.nextInt(4));
            var date = LocalDate.now().minusDays(40L * random.nextInt(6));
            entries.post(new EntryForm(null, 0, project, date, kind, null, amount, "EUR", null, null));
        }
    }

    private long postToday(long project) {
        return post(project, LocalDate.now());
    }

    private long post(long project, LocalDate day) {
        var entry = new EntryForm(null, 0, project, day, EntryKind.COST, null, BigDecimal.TEN, "EUR", null, null);
        return entries.post(entry).id();
    }

    private List<Long> paged(ProjectFilter filter, SortKey key, boolean descending) {
        var sort = Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, key.name());
        return IntStream.range(0, 6)
                .mapToObj(page -> projects.page(filter, PageRequest.of(page, 5, sort)))
                .flatMap(List::stream)
                .map(ProjectRow::id)
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Long> sorted(List<Long> ids, SortKey key, boolean descending) {
        var figure = (Function<ProjectFigures, Comparable>) (Function) FIGURES.get(key);
        Comparator<ProjectFigures> byFigure = Comparator.comparing(
                figure, (Comparator<Comparable>) (Comparator) Comparator.nullsFirst(Comparator.naturalOrder()));
        var order = byFigure.thenComparing(ProjectFigures::projectId);
        return contributions.ofProjects(ids, Period.ALL).values().stream()
                .sorted(descending ? order.reversed() : order)
                .map(ProjectFigures::projectId)
                .toList();
    }

    private static BulkRequest billable(ProjectFilter filter) {
        var selection = new ProjectSelection.Matching(filter, Set.of());
        return new BulkRequest(new BulkChange.AddTag("Reviewed"), selection, true);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static long id(@Nullable Long id) {
        return id == null ? -1 : id;
    }
}
