package app.cartera.finance;

import static app.cartera.finance.TestEntries.revenue;
import static app.cartera.finance.TestEntries.with;
import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.journal.TestImport;
import app.cartera.journal.UndoService;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For which client an entry counts by its date, when the project changes hands. */
@ServiceTest
@SignedIn(Role.MANAGER)
class EntryClientsTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate BEFORE = TODAY.minusDays(10);

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService entryBulk;

    @Autowired
    ContributionService contribution;

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    UndoService undoing;

    @Autowired
    History history;

    @Autowired
    TestImport imports;

    @Autowired
    ContactService contacts;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long berta;
    long project;

    @BeforeEach
    void a_project_of_alan() {
        alan = contacts.create(ContactForm.newClient("Alan")).id();
        berta = contacts.create(ContactForm.newClient("Berta")).id();
        project = projects.create(TestProjects.with(named("Web"), Map.of("clientId", alan)))
                .id();
        entities.flush();
    }

    @Test
    void what_was_before_the_change_stays_with_the_former_client_and_what_is_from_then_on_goes_to_the_new_one() {
        post("10", BEFORE);
        post("3", TODAY);
        give(berta);

        assertThat(then(alan)).isEqualByComparingTo("10");
        assertThat(then(berta)).isEqualByComparingTo("3");
        assertThat(today(alan)).isEqualByComparingTo("0");
        assertThat(today(berta)).isEqualByComparingTo("13");
    }

    @Test
    void it_is_the_same_whether_an_entry_was_there_at_the_change_or_is_posted_later() {
        give(berta);
        post("10", BEFORE);
        post("3", TODAY);

        assertThat(then(alan)).isEqualByComparingTo("10");
        assertThat(then(berta)).isEqualByComparingTo("3");
    }

    @Test
    void the_client_that_a_project_was_imported_with_it_always_had() {
        var web = TestProjects.with(named("Imported"), Map.of("clientId", alan));
        imports.of(RecordType.PROJECT, List.of(web), projects::create);
        project = jdbc.queryForObject("select max(id) from project", Long.class);
        post("10", BEFORE);
        give(berta);
        post("2", BEFORE);

        assertThat(then(alan)).isEqualByComparingTo("12");
        assertThat(then(berta)).isEqualByComparingTo("0");
    }

    @Test
    void an_edited_date_moves_an_entry_to_whose_the_project_was_then() {
        give(berta);
        var posted = post("10", TODAY);

        entries.save(with(posted, Map.of("date", BEFORE)));
        entities.flush();

        assertThat(then(alan)).isEqualByComparingTo("10");
        assertThat(then(berta)).isEqualByComparingTo("0");
    }

    @Test
    void what_was_spent_before_there_was_a_client_counts_for_the_first_one() {
        project = projects.create(named("Nobody's")).id();
        entities.flush();
        post("10", BEFORE);
        give(berta);

        assertThat(then(berta)).isEqualByComparingTo("10");

        happened(TODAY.minusDays(1));
        give(alan);
        assertThat(then(berta)).isEqualByComparingTo("10");
        assertThat(then(alan)).isEqualByComparingTo("0");
    }

    @Test
    void a_first_client_that_was_wrong_and_is_taken_back_keeps_nothing() {
        project = projects.create(named("Nobody's")).id();
        entities.flush();
        post("10", BEFORE);
        var operation = assign(alan);

        undoing.undo(operation);
        entities.clear();
        post("3", BEFORE);
        assertThat(then(alan)).isEqualByComparingTo("0");

        give(berta);
        assertThat(then(alan)).isEqualByComparingTo("0");
        assertThat(then(berta)).isEqualByComparingTo("13");
    }

    @Test
    void a_wrong_client_that_is_put_right_on_the_same_day_keeps_nothing() {
        project = projects.create(named("Nobody's")).id();
        entities.flush();
        post("10", BEFORE);
        give(alan);
        give(null);
        give(alan);
        give(berta);
        post("3", BEFORE);

        assertThat(then(alan)).isEqualByComparingTo("0");
        assertThat(then(berta)).isEqualByComparingTo("13");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_happens_it_is_the_client_at_the_end_of_the_day_or_the_next_one(long seed) {
        var random = new Random(seed);
        var clients = Arrays.asList(alan, berta, null);
        var ends = new ArrayList<Long>();
        project = projects.create(named("Nobody's")).id();
        for (var day = 0; day < 12; day++) {
            aDayPasses();
            post("1", TODAY);
            for (var acts = random.nextInt(4); acts > 0; acts--) {
                post("1", TODAY.minusDays(random.nextInt(12)));
                var client = clients.get(random.nextInt(3));
                if (client != null && random.nextBoolean()) {
                    undone(client);
                } else {
                    give(client);
                }
            }
            ends.add(projects.overview(project).data().clientId());
        }
        for (var day = 0; day < ends.size(); day++) {
            var date = TODAY.minusDays(ends.size() - 1 - day);
            post("1", date);
            var expected =
                    ends.stream().skip(day).filter(Objects::nonNull).findFirst().orElse(0L);

            assertThat(clientsOf(date)).as("seed %s, %s", seed, date).containsOnly(expected);
        }
    }

    @Test
    void a_client_taken_away_keeps_what_it_had() {
        post("10", BEFORE);
        give(null);

        assertThat(then(alan)).isEqualByComparingTo("10");
        assertThat(today(alan)).isEqualByComparingTo("0");
    }

    @Test
    void three_clients_have_each_its_own_time() {
        var carla = contacts.create(ContactForm.newClient("Carla")).id();
        post("1", BEFORE);
        give(berta);
        happened(TODAY.minusDays(5));
        post("20", TODAY.minusDays(5));
        post("300", TODAY.minusDays(1));
        give(carla);
        post("4000", TODAY.minusDays(6));
        post("50000", TODAY);

        assertThat(then(alan)).isEqualByComparingTo("4001");
        assertThat(then(berta)).isEqualByComparingTo("320");
        assertThat(then(carla)).isEqualByComparingTo("50000");
        assertThat(today(carla)).isEqualByComparingTo("54321");
    }

    @Test
    void an_assignment_in_bulk_and_its_undo_count_alike() {
        post("10", BEFORE);
        post("3", TODAY);
        var operation = assign(berta);

        assertThat(then(alan)).isEqualByComparingTo("10");
        assertThat(then(berta)).isEqualByComparingTo("3");

        undoing.undo(operation);
        entities.clear();
        assertThat(then(alan)).isEqualByComparingTo("13");
        assertThat(then(berta)).isEqualByComparingTo("0");
        post("5", BEFORE);
        assertThat(then(alan)).isEqualByComparingTo("18");
    }

    @Test
    void a_removed_entry_comes_back_to_whose_it_was() {
        var posted = post("10", BEFORE);
        var removal = entryBulk.remove(Set.of(posted.id())).operationId();
        give(berta);
        assertThat(then(alan)).isEqualByComparingTo("0");

        undoing.undo(removal);
        entities.flush();

        assertThat(then(alan)).isEqualByComparingTo("10");
        assertThat(then(berta)).isEqualByComparingTo("0");
    }

    private EntryForm post(String amount, LocalDate date) {
        var posted = entries.post(with(revenue(project, amount), Map.of("date", date)));
        entities.flush();
        entities.clear();
        return posted;
    }

    private void give(Long client) {
        var form = projects.overview(project).data();
        projects.save(TestProjects.with(form, Collections.singletonMap("clientId", client)));
        entities.flush();
        entities.clear();
    }

    private long assign(long client) {
        var picked = new ProjectSelection.Picked(Set.of(project));
        var operation = bulk.apply(bulk.preview(new BulkRequest(new BulkChange.AssignClient(client), picked, false)));
        entities.clear();
        return operation;
    }

    private void undone(long client) {
        if (!Objects.equals(projects.overview(project).data().clientId(), client)) {
            undoing.undo(assign(client));
            entities.clear();
        }
    }

    /** As if all that was done until now had been done a day earlier. */
    private void aDayPasses() {
        jdbc.update("update journal_operation set at = timestampadd(day, -1, at)");
        jdbc.update("update entry set entry_date = timestampadd(day, -1, entry_date)");
        entities.clear();
    }

    /** For whom the entries of a day count by it; 0 for nobody. */
    private List<Long> clientsOf(LocalDate date) {
        return jdbc.queryForList("""
                select coalesce(e.former_client_id, p.client_id, 0) from entry e join project p on p.id = e.project_id
                where e.project_id = ? and e.entry_date = ?""", Long.class, project, date);
    }

    /** As if the last thing done to the project had been done on that day. */
    private void happened(LocalDate day) {
        var last = history.of(RecordType.PROJECT, project, 1).getFirst().operationId();
        jdbc.update("update journal_operation set at = ? where id = ?", day.atTime(12, 0), last);
        entities.clear();
    }

    private BigDecimal then(long client) {
        return revenues(client, Attribution.THEN);
    }

    private BigDecimal today(long client) {
        return revenues(client, Attribution.TODAY);
    }

    private BigDecimal revenues(long client, Attribution attribution) {
        return contribution.ofClient(client, Period.ALL, attribution).total().revenue();
    }
}
