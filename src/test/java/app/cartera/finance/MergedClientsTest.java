package app.cartera.finance;

import static app.cartera.finance.TestEntries.revenue;
import static app.cartera.finance.TestEntries.with;
import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactMergeService;
import app.cartera.contact.ContactService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.finance.totals.FigureCheckService;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What counts for whom when two contacts turn out to be one, today and by the dates of entries. */
@ServiceTest
@SignedIn(Role.ADMIN)
class MergedClientsTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate BEFORE = TODAY.minusDays(10);

    @Autowired
    EntryService entries;

    @Autowired
    ContributionService contribution;

    @Autowired
    FigureCheckService figures;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    ContactMergeService merging;

    @Autowired
    UndoService undoing;

    @Autowired
    History history;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long again;
    long berta;
    long project;

    @BeforeEach
    void a_project_of_somebody_who_is_there_twice() {
        alan = contacts.create(ContactForm.newClient("Alan")).id();
        again = contacts.create(ContactForm.newClient("Alan Ltd")).id();
        berta = contacts.create(ContactForm.newClient("Berta")).id();
        project = projectOf(again);
    }

    @Test
    void everything_counts_for_the_one_that_remains_whatever_its_date() {
        post("10", BEFORE);
        post("3", TODAY);

        merge(again, alan);
        post("5", BEFORE);

        assertThat(today(alan)).isEqualByComparingTo("18");
        assertThat(then(alan)).isEqualByComparingTo("18");
        assertThat(today(again)).isEqualByComparingTo("0");
        assertThat(then(again)).isEqualByComparingTo("0");
    }

    @Test
    void what_it_had_of_a_project_that_is_somebody_elses_now_counts_for_the_one_that_remains_by_its_date() {
        post("10", BEFORE);
        give(berta);

        merge(again, alan);
        post("5", BEFORE);

        assertThat(then(alan)).isEqualByComparingTo("15");
        assertThat(then(berta)).isEqualByComparingTo("0");
        assertThat(today(berta)).isEqualByComparingTo("15");
    }

    @Test
    void an_undo_gives_back_what_counted_for_each() {
        post("10", BEFORE);
        var other = project;
        project = projectOf(alan);
        post("200", BEFORE);

        var merge = merge(again, alan);
        assertThat(then(alan)).isEqualByComparingTo("210");
        undo(merge);

        assertThat(then(alan)).isEqualByComparingTo("200");
        assertThat(then(again)).isEqualByComparingTo("10");
        project = other;
        post("5", BEFORE);
        assertThat(then(again)).isEqualByComparingTo("15");
        assertThat(today(again)).isEqualByComparingTo("15");
    }

    @Test
    void of_an_undo_on_a_later_day_the_days_between_stay_with_the_one_that_remained() {
        post("10", BEFORE);
        var merge = merge(again, alan);
        happenedOn(merge, TODAY.minusDays(5));
        post("200", TODAY.minusDays(2));

        undo(merge);
        post("3000", TODAY);

        assertThat(then(again)).isEqualByComparingTo("3010");
        assertThat(then(alan)).isEqualByComparingTo("200");
        assertThat(today(again)).isEqualByComparingTo("3210");
    }

    @Test
    void who_gets_the_project_on_the_day_of_the_merge_gets_nothing_of_days_before() {
        post("10", BEFORE);

        merge(again, alan);
        give(berta);

        assertThat(then(alan)).isEqualByComparingTo("10");
        assertThat(then(berta)).isEqualByComparingTo("0");
    }

    @Test
    void the_same_when_it_was_undone_before() {
        post("10", BEFORE);

        undo(merge(again, alan));
        give(berta);

        assertThat(then(again)).isEqualByComparingTo("10");
        assertThat(then(berta)).isEqualByComparingTo("0");
    }

    @Test
    void the_same_when_it_had_got_the_project_on_that_day() {
        var carla = contacts.create(ContactForm.newClient("Carla")).id();
        post("10", BEFORE);
        give(alan);

        merge(again, alan);
        give(carla);

        assertThat(then(alan)).isEqualByComparingTo("10");
        assertThat(then(carla)).isEqualByComparingTo("0");
    }

    @Test
    void what_a_merge_that_ended_early_left_counts_for_the_one_that_remains() {
        post("10", BEFORE);
        merge(again, alan);
        jdbc.update("update project set client_id = ? where id = ?", again, project);
        entities.clear();
        happenedOn(jdbc.queryForObject("select max(id) from journal_operation", Long.class), TODAY.minusDays(1));

        give(berta);
        post("5", BEFORE);

        assertThat(clientsOf(BEFORE)).containsExactly(alan);
    }

    @Test
    void the_same_where_that_one_was_merged_in_turn() {
        var carla = contacts.create(ContactForm.newClient("Carla")).id();
        post("10", BEFORE);
        var endedEarly = merge(again, alan);
        jdbc.update("delete from journal_change where operation_id = ? and record_type = 'PROJECT'", endedEarly);
        jdbc.update("update project set client_id = ? where id = ?", again, project);
        entities.clear();
        merge(alan, berta);

        give(carla);
        post("5", BEFORE);

        assertThat(clientsOf(BEFORE)).containsExactly(berta);
    }

    @Test
    void one_that_was_merged_twice_is_the_last_one() {
        post("10", BEFORE);
        give(null);

        merge(again, alan);
        merge(alan, berta);
        post("5", BEFORE);

        assertThat(then(berta)).isEqualByComparingTo("15");
    }

    @Test
    void nothing_is_told_anew_of_a_project_that_the_merged_one_had_for_a_moment() {
        var carla = contacts.create(ContactForm.newClient("Carla")).id();
        project = projectOf(berta);
        post("10", BEFORE);
        give(again);
        give(berta);
        jdbc.update("update entry set former_client_id = ? where project_id = ?", carla, project);

        merge(again, alan);

        assertThat(clientsOf(BEFORE)).containsExactly(carla);
    }

    @Test
    void what_an_undo_of_a_merge_that_ended_early_left_goes_with_the_next_merge() {
        var carla = contacts.create(ContactForm.newClient("Carla")).id();
        post("10", BEFORE);
        give(carla);
        merge(again, berta);
        jdbc.update("update contact set merged_into_id = null, archived = false where id = ?", again);
        entities.clear();

        merge(again, alan);

        assertThat(clientsOf(BEFORE)).containsExactly(alan);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_is_merged_and_taken_back_what_is_kept_is_what_is_told_later(long seed) {
        var random = new Random(seed);
        var mine = List.of(project, projectOf(alan), projectOf(berta), projectOf(null));
        for (var act = 0; act < 12; act++) {
            project = mine.get(random.nextInt(mine.size()));
            aDayPasses(random.nextInt(2));
            switch (random.nextInt(4)) {
                case 0 ->
                    give(Stream.of(alan, again, berta)
                            .filter(this::isInUse)
                            .toList()
                            .get(random.nextInt(2)));
                case 1 -> post("1", TODAY.minusDays(random.nextInt(8)));
                case 2 -> mergeTwo(random);
                default -> undoMerge();
            }
        }

        assertThat(figures.check(new AtomicLong()).allRight())
                .as("seed %s", seed)
                .isTrue();
        for (var one : mine) {
            project = one;
            for (var day = 0; day < 8; day++) {
                var date = TODAY.minusDays(day);
                post("1", date);
                assertThat(clientsOf(date)).as("seed %s, %s", seed, date).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private void mergeTwo(Random random) {
        var two = Stream.of(alan, again, berta).filter(this::isInUse).toList();
        if (two.size() == 3) {
            merge(two.get(random.nextInt(2)), two.get(2));
        }
    }

    private void undoMerge() {
        Stream.of(alan, again, berta)
                .filter(one -> !isInUse(one))
                .forEach(merged -> undo(
                        history.of(RecordType.CONTACT, merged, 1).getFirst().operationId()));
    }

    private boolean isInUse(long contact) {
        return !contacts.overview(contact).archived();
    }

    private long merge(long merged, long into) {
        var operation = merging.merge(merging.preview(merged, into)).operationId();
        entities.clear();
        return operation;
    }

    private void undo(long operation) {
        undoing.undo(operation);
        entities.clear();
    }

    private long projectOf(Long client) {
        var created = projects.create(TestProjects.with(named("Web"), Collections.singletonMap("clientId", client)));
        entities.flush();
        return created.id();
    }

    private void post(String amount, LocalDate date) {
        entries.post(with(revenue(project, amount), Map.of("date", date)));
        entities.flush();
        entities.clear();
    }

    private void give(Long client) {
        var form = projects.overview(project).data();
        projects.save(TestProjects.with(form, Collections.singletonMap("clientId", client)));
        entities.flush();
        entities.clear();
    }

    private void happenedOn(long operation, LocalDate day) {
        jdbc.update("update journal_operation set at = ? where id = ?", day.atTime(12, 0), operation);
        entities.clear();
    }

    /** As if all that was done until now had been done so many days earlier. */
    private void aDayPasses(int days) {
        jdbc.update("update journal_operation set at = timestampadd(day, ?, at)", -days);
        jdbc.update("update entry set entry_date = timestampadd(day, ?, entry_date)", -days);
        entities.clear();
        // Some may be of the year before now.
        figures.check(new AtomicLong());
    }

    /** For whom the entries of a day count by it. */
    private List<Long> clientsOf(LocalDate date) {
        return jdbc.queryForList("""
                select distinct coalesce(e.former_client_id, p.client_id, 0) from entry e join project p on p.id = e.project_id
                where e.project_id = ? and e.entry_date = ?""", Long.class, project, date);
    }

    private BigDecimal then(long client) {
        return revenues(client, Attribution.THEN);
    }

    private BigDecimal today(long client) {
        return revenues(client, Attribution.TODAY);
    }

    private BigDecimal revenues(long client, Attribution attribution) {
        return Objects.requireNonNull(
                        contribution.ofClient(client, Period.ALL, attribution).total())
                .revenue();
    }
}
