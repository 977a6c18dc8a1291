package app.cartera.finance;

import static app.cartera.finance.AtOnce.atOnce;
import static app.cartera.finance.TestEntries.cost;
import static app.cartera.finance.TestEntries.revenue;
import static app.cartera.finance.TestEntries.with;
import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries as they are really written: each act in a transaction of its own, and several people at the same moment. */
@ServiceTest
@SignedIn(Role.MANAGER)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConcurrentEntriesTest {

    private static final int POSTS = 20;

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService entryBulk;

    @Autowired
    CategoryService categories;

    @Autowired
    ContributionService contribution;

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    ContactService contacts;

    @Autowired
    UndoService undoing;

    @Autowired
    History history;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    long alan;
    long project;

    @BeforeEach
    void a_project() {
        alan = contacts.create(ContactForm.newClient("Alan")).id();
        project = projects.create(TestProjects.with(named("Web"), Map.of("clientId", alan)))
                .id();
    }

    @AfterEach
    void leave_nothing_behind() {
        TestProjects.deleteAll(jdbc);
    }

    @Test
    void removing_editing_and_their_undo_are_saved() {
        var one = entries.post(cost(project, "5"));
        var other = entries.post(cost(project, "6"));
        var removal = entryBulk.remove(Set.of(one.id(), other.id())).operationId();
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).isEmpty();
        assertThat(costs()).isEqualByComparingTo("0");

        var undo = undoing.undo(removal);
        assertThat(undo.reverted()).isEqualTo(2);
        assertThat(costs()).isEqualByComparingTo("11");

        entries.save(with(entries.form(one.id()), Map.of("amount", new BigDecimal("50"))));
        var edit = history.of(RecordType.ENTRY, one.id(), 1).getFirst().operationId();
        assertThat(undoing.preview(edit).back()).isOne();
        assertThat(undoing.undo(edit).reverted()).isOne();
        assertThat(costs()).isEqualByComparingTo("11");

        var single = entryBulk.remove(Set.of(one.id())).operationId();
        close();
        assertThat(undoing.preview(single).staying().examples()).containsExactly("Web");
        assertThat(undoing.undo(single).operationId()).isNull();
        assertThatThrownBy(() -> entryBulk.remove(Set.of(other.id()))).isInstanceOf(ClosedToEntries.class);
        assertThatThrownBy(() -> entries.form(one.id())).isInstanceOf(EntryGone.class);
        assertKeptAsRecomputed();
    }

    @RepeatedTest(3)
    void of_two_who_post_to_one_project_both_count() throws Exception {
        var failures = atOnce(this::postMany, this::postMany);

        assertThat(failures).isEmpty();
        assertThat(revenues()).isEqualByComparingTo(String.valueOf(2 * POSTS));
        assertKeptAsRecomputed();
    }

    @RepeatedTest(3)
    void who_posts_and_who_removes_do_not_lose_each_other() throws Exception {
        var there = IntStream.range(0, POSTS)
                .mapToObj(i -> entries.post(revenue(project, "1")).id())
                .toList();

        var failures = atOnce(this::postMany, () -> {
            there.forEach(id -> entryBulk.remove(Set.of(id)));
            return null;
        });

        assertThat(failures).isEmpty();
        assertThat(revenues()).isEqualByComparingTo(String.valueOf(POSTS));
        assertKeptAsRecomputed();
    }

    @RepeatedTest(3)
    void nothing_is_posted_after_the_project_was_closed() throws Exception {
        var failures = atOnce(this::postMany, () -> {
            close();
            return null;
        });

        assertThat(failures).allMatch(ClosedToEntries.class::isInstance);
        var closedAt = history.of(RecordType.PROJECT, project, 1).getFirst().operationId();
        assertThat(jdbc.queryForObject("""
                select count(*) from journal_change c where c.record_type = 'ENTRY' and c.operation_id > ?
                  and c.field = 'removed'""", Long.class, closedAt)).isLessThanOrEqualTo(1);
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).hasSizeLessThanOrEqualTo(POSTS);
        assertThatThrownBy(() -> entries.post(revenue(project, "1"))).isInstanceOf(ClosedToEntries.class);
        assertKeptAsRecomputed();
    }

    @RepeatedTest(3)
    void posting_while_the_project_gets_another_client_counts_for_each_entry_once() throws Exception {
        var berta = contacts.create(ContactForm.newClient("Berta")).id();
        var others = IntStream.range(0, 100)
                .mapToObj(i -> projects.create(TestProjects.with(named("P" + i), Map.of("clientId", alan)))
                        .id())
                .toList();
        var ids = new ArrayList<>(others);
        ids.add(project);
        var preview = bulk.preview(new BulkRequest(
                new BulkChange.AssignClient(berta), new ProjectSelection.Picked(Set.copyOf(ids)), false));

        var failures = atOnce(this::postManyOfYesterday, () -> bulk.apply(preview));

        assertThat(failures).isEmpty();
        assertThat(projects.overview(project).data().clientId()).isEqualTo(berta);
        assertThat(of(alan)).isEqualByComparingTo(String.valueOf(POSTS));
        assertThat(of(berta)).isEqualByComparingTo("0");
        assertKeptAsRecomputed();
    }

    @Test
    void a_project_that_an_entry_wakes_while_a_bulk_change_of_quiet_ones_waits_for_it_is_left_alone() throws Exception {
        activate();
        var quiet = ProjectFilter.NONE.withHealth(ProjectHealth.QUIET);
        var preview = bulk.preview(new BulkRequest(
                new BulkChange.AddTag("Asleep"), new ProjectSelection.Matching(quiet, Set.of()), false));
        assertThat(preview.changing()).isOne();

        try (var other = new DelegatingSecurityContextExecutorService(Executors.newSingleThreadExecutor())) {
            var applied = transaction.execute(status -> {
                entries.post(cost(project, "5"));
                var waiting = other.submit(() -> bulk.result(preview, bulk.apply(preview)));
                assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThat(applied.get().changed()).isZero();
            assertThat(applied.get().changedMeanwhile()).isOne();
        }
        assertThat(projects.overview(project).data().tags()).isEmpty();
    }

    @Test
    void entries_that_somebody_else_has_removed_meanwhile_are_not_told_as_removed_again() throws Exception {
        var ids = Set.of(
                entries.post(cost(project, "5")).id(),
                entries.post(cost(project, "6")).id());

        var late = overtaken(() -> entryBulk.remove(ids), () -> entryBulk.remove(ids));

        assertThatThrownBy(late::get).hasCauseInstanceOf(EntryGone.class);
        assertThat(operations("REMOVE")).isOne();
        assertThat(costs()).isEqualByComparingTo("0");
        assertKeptAsRecomputed();
    }

    @Test
    void of_entries_that_somebody_else_removes_some_of_meanwhile_the_others_are_told_as_removed() throws Exception {
        var one = entries.post(cost(project, "5")).id();
        var both = Set.of(one, entries.post(cost(project, "6")).id());

        var late = overtaken(() -> entryBulk.remove(Set.of(one)), () -> entryBulk.remove(both));

        assertThat(late.get().entries()).isOne();
        assertThat(undoing.undo(late.get().operationId()).reverted()).isOne();
        assertThat(costs()).isEqualByComparingTo("6");
        assertKeptAsRecomputed();
    }

    @Test
    void entries_that_somebody_else_gives_the_same_category_meanwhile_are_told_to_have_it() throws Exception {
        var category = categories.all().getFirst().id();
        var one = entries.post(cost(project, "5")).id();
        var both = Set.of(one, entries.post(cost(project, "6")).id());

        var later = overtaken(
                () -> entryBulk.setCategory(Set.of(one), category), () -> entryBulk.setCategory(both, category));
        assertThat(later.get().orElseThrow().entries()).isOne();

        var late = overtaken(() -> entryBulk.setCategory(both, null), () -> entryBulk.setCategory(both, null));
        assertThat(late.get()).isEmpty();
        assertThat(operations("SET_CATEGORY")).isEqualTo(3);
    }

    @Test
    void entries_that_somebody_else_has_removed_meanwhile_get_no_category() throws Exception {
        var category = categories.all().getFirst().id();
        var ids = Set.of(entries.post(cost(project, "5")).id());

        var late = overtaken(() -> entryBulk.remove(ids), () -> entryBulk.setCategory(ids, category));

        assertThatThrownBy(late::get).hasCauseInstanceOf(EntryGone.class);
        assertThat(operations("SET_CATEGORY")).isZero();
    }

    /** What comes of an act that has begun and waits for another one, of which the first to be done is the other. */
    private <T> Future<T> overtaken(Runnable faster, Callable<T> slower) {
        try (var other = new DelegatingSecurityContextExecutorService(Executors.newSingleThreadExecutor())) {
            return transaction.execute(status -> {
                faster.run();
                var waiting = other.submit(slower);
                assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
        }
    }

    private long operations(String kind) {
        return jdbc.queryForObject("select count(*) from journal_operation where kind = ?", Long.class, kind);
    }

    private void activate() {
        projects.save(TestProjects.with(projects.overview(project).data(), Map.of("status", ProjectStatus.ACTIVE)));
    }

    private Object postMany() {
        for (var i = 0; i < POSTS; i++) {
            entries.post(revenue(project, "1"));
        }
        return "";
    }

    private Object postManyOfYesterday() {
        for (var i = 0; i < POSTS; i++) {
            entries.post(
                    with(revenue(project, "1"), Map.of("date", LocalDate.now().minusDays(1))));
        }
        return "";
    }

    private void close() {
        projects.save(TestProjects.with(projects.overview(project).data(), Map.of("status", ProjectStatus.CLOSED)));
    }

    private void assertKeptAsRecomputed() {
        var kept = jdbc.queryForMap("select revenue, costs from project_figures where project_id = ?", project);
        var sums = jdbc.queryForMap("""
                select coalesce(sum(case when kind = 'REVENUE' then amount end), 0) as revenue,
                  coalesce(sum(case when kind = 'COST' then amount end), 0) as costs
                from entry where project_id = ? and removed = false""", project);
        for (var figure : List.of("revenue", "costs")) {
            assertThat((BigDecimal) kept.get(figure)).isEqualByComparingTo((BigDecimal) sums.get(figure));
        }
    }

    private BigDecimal of(long client) {
        return contribution
                .ofClient(client, Period.ALL, Attribution.THEN)
                .total()
                .revenue();
    }

    private BigDecimal revenues() {
        return figures().revenue();
    }

    private BigDecimal costs() {
        return figures().costs();
    }

    private Figures figures() {
        return contribution
                .ofProjects(List.of(project), Period.ALL)
                .get(project)
                .figures();
    }
}
