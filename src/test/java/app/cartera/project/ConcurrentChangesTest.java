package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.StaleForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two people at the same moment, with real threads and real transactions. */
@ServiceTest
@SignedIn(Role.EDITOR)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConcurrentChangesTest {

    private static final int PROJECTS = 300;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long acme;
    List<Long> ids;

    @BeforeEach
    void projects_of_nobody() {
        alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        acme = contacts.create(ContactForm.newClient("Acme")).id();
        ids = IntStream.range(0, PROJECTS)
                .mapToObj(i -> projects.create(named("Project " + i)).id())
                .toList();
    }

    @AfterEach
    void leave_nothing_behind() {
        Stream.of("journal_change", "project_word", "project", "contact_word", "contact")
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("update journal_operation set undoes_id = null");
        jdbc.update("delete from journal_operation");
    }

    @RepeatedTest(3)
    void of_two_assignments_to_the_same_projects_each_project_has_one_and_the_journal_tells_which() throws Exception {
        var toAlan = preview(alan);
        var toAcme = preview(acme);

        var results = atOnce(() -> apply(toAlan), () -> apply(toAcme));

        assertThat(results.stream().mapToLong(BulkResult::changed).sum()).isEqualTo(PROJECTS);
        assertThat(results.stream().mapToLong(BulkResult::changedMeanwhile).sum())
                .isEqualTo(PROJECTS);
        assertThat(projectsThatDifferFromTheirLastChange()).isZero();
    }

    @RepeatedTest(3)
    void a_form_saved_during_an_assignment_is_either_stale_or_spared() throws Exception {
        var opened = projects.overview(ids.getLast()).data();
        var preview = preview(alan);

        atOnce(() -> apply(preview), () -> {
            try {
                return projects.save(with(opened, Map.of("clientId", acme)));
            } catch (StaleForm stale) {
                return stale;
            }
        });

        assertThat(projectsThatDifferFromTheirLastChange()).isZero();
    }

    private BulkResult apply(BulkPreview preview) {
        return bulk.result(preview, bulk.apply(preview));
    }

    private BulkPreview preview(long client) {
        return bulk.preview(new BulkRequest(
                new BulkChange.AssignClient(client), new ProjectSelection.Picked(Set.copyOf(ids)), false));
    }

    private long projectsThatDifferFromTheirLastChange() {
        return jdbc.queryForObject("""
                select count(*) from project p join journal_change c
                  on c.record_type = 'PROJECT' and c.record_id = p.id and c.field = 'clientId'
                where (c.version_after > p.version or (p.client_id is null or c.new_reference <> p.client_id))
                  and not exists (select 1 from journal_change later where later.record_type = 'PROJECT'
                    and later.record_id = p.id and later.field = 'clientId' and later.id > c.id)""", Long.class);
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var asThisPerson = new DelegatingSecurityContextExecutorService(threads);
            var running = Stream.of(acts)
                    .map(act -> asThisPerson.submit(() -> {
                        start.await();
                        return (T) act.call();
                    }))
                    .toList();
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }
}
