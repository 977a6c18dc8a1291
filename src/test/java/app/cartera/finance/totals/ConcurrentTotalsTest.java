package app.cartera.finance.totals;

import static app.cartera.finance.AtOnce.atOnce;
import static app.cartera.finance.TestEntries.revenue;
import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.beans.factory.config.AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryService;
import app.cartera.finance.rates.RateService;
import app.cartera.journal.UndoService;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The totals of clients, to which all who post to their projects add: each act in a transaction of its own. */
@ServiceTest
@SignedIn(Role.ADMIN)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConcurrentTotalsTest {

    private static final int PROJECTS = 20;
    private static final int CLIENTS = 3000;

    @Autowired
    EntryService entries;

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    ContactService contacts;

    @Autowired
    RateService rates;

    @Autowired
    FigureCheckService check;

    @Autowired
    MonthChange monthChange;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    UndoService undoing;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void leave_nothing_behind() {
        TestProjects.deleteAll(jdbc);
        jdbc.update("update company_setting set content = 'EUR'");
        jdbc.update("update twelve_months set last_month = null");
        monthChange.follow(YearMonth.now().atDay(15));
    }

    @RepeatedTest(3)
    void nothing_is_lost_while_many_post_projects_move_and_the_currency_changes() throws Exception {
        var alan = contacts.create(ContactForm.newClient("Alan")).id();
        var berta = contacts.create(ContactForm.newClient("Berta")).id();
        var ids = IntStream.range(0, PROJECTS)
                .mapToObj(i -> projects.create(TestProjects.with(named("P" + i), Map.of("clientId", alan)))
                        .id())
                .toList();
        var preview = bulk.preview(new BulkRequest(
                new BulkChange.AssignClient(berta),
                new ProjectSelection.Picked(Set.copyOf(ids.subList(0, PROJECTS / 2))),
                false));

        var failures = atOnce(
                () -> postToEach(ids),
                () -> postToEach(ids.reversed()),
                () -> postToEach(ids),
                () -> postToEach(ids.reversed()),
                () -> undoing.undo(bulk.apply(preview)),
                this::changeCurrency);

        assertThat(failures).isEmpty();
        assertThat(check()).isEqualTo(new FigureCheck(PROJECTS, 0, 0, 0));
        assertThat(jdbc.queryForObject("select count(*) from entry", Long.class))
                .isEqualTo(4 * PROJECTS);
    }

    @RepeatedTest(3)
    void nothing_is_lost_while_a_month_begins_on_two_nodes_and_many_post() throws Exception {
        var alan = contacts.create(ContactForm.newClient("Alan")).id();
        var ids = IntStream.range(0, PROJECTS)
                .mapToObj(i -> projects.create(TestProjects.with(named("P" + i), Map.of("clientId", alan)))
                        .id())
                .toList();
        var present = YearMonth.now();
        var next = present.plusMonths(1);
        postToEach(ids);

        var failures = atOnce(
                () -> postToEach(ids),
                () -> postToEach(ids.reversed()),
                () -> monthBegins(next),
                () -> monthBegins(next),
                () -> monthBegins(next),
                () -> assertThat(check().allRight()).isTrue());

        assertThat(failures).isEmpty();
        assertThat(jdbc.queryForObject("select complete from twelve_months", Boolean.class))
                .isTrue();
        assertThat(check()).isEqualTo(new FigureCheck(PROJECTS, 0, 0, 0));
        assertThat(jdbc.queryForObject("""
                        select count(*) from client_year k join client_year a on a.attribution = k.attribution
                          and a.entry_year = 0 and a.client_id = k.client_id and a.revenue = k.revenue
                        where k.entry_year = ?""", Long.class, ClientInYear.twelveMonths(next)))
                .as("in both attributions, all that was posted")
                .isEqualTo(2);
    }

    @Test
    void the_present_month_is_followed_from_the_first_look() {
        jdbc.update("update twelve_months set last_month = null, complete = false");

        monthChange.look();

        await().untilAsserted(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from twelve_months where last_month = ? and complete = true",
                        Long.class,
                        ClientInYear.twelveMonths(YearMonth.now())))
                .isEqualTo(1));
    }

    @Test
    void what_is_being_posted_when_the_company_currency_changes_is_converted_into_the_new_one() throws Exception {
        var project = projects.create(named("Web")).id();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var asThisPerson = new DelegatingSecurityContextExecutorService(thread);
            var changing = new AtomicReference<Future<?>>();
            transaction.executeWithoutResult(posting -> {
                entries.post(revenue(project, "1"));
                changing.set(asThisPerson.submit(this::changeCurrency));
                assertThatThrownBy(() -> changing.get().get(300, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            });
            changing.get().get(10, TimeUnit.SECONDS);
        }

        assertThat(jdbc.queryForObject("select company_amount from entry", BigDecimal.class))
                .isNull();
    }

    @RepeatedTest(3)
    void two_checks_do_not_both_add_what_is_lacking() throws Exception {
        var drifted = IntStream.rangeClosed(1, CLIENTS)
                .mapToObj(client -> new Object[] {client})
                .toList();
        jdbc.batchUpdate("""
                insert into client_year (attribution, entry_year, client_id, projects, revenue, costs, earlier, left_out)
                values ('TODAY', 2020, ?, 1, 10, 0, 0, 0)""", drifted);
        jdbc.batchUpdate("""
                insert into firm_year (attribution, entry_year, part, projects, revenue, costs, earlier, left_out)
                values ('TODAY', 2020, ?, 1, 10, 0, 0, 0)""", drifted);

        var failures = atOnce(this::check, this::check);

        assertThat(failures).isEmpty();
        assertThat(check()).isEqualTo(new FigureCheck(0, 0, 0, 0));
    }

    private FigureCheck check() {
        return check.check(new AtomicLong());
    }

    /** On a node of its own. */
    private Object monthBegins(YearMonth month) {
        var node = (MonthChange) beans.autowire(MonthChange.class, AUTOWIRE_CONSTRUCTOR, false);
        node.follow(month.atDay(1));
        return "";
    }

    private Object changeCurrency() {
        rates.setCompanyCurrency("USD");
        return "";
    }

    private Object postToEach(List<Long> ids) {
        ids.forEach(id -> entries.post(revenue(id, "1")));
        return "";
    }
}
