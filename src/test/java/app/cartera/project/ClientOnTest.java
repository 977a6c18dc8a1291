package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose a project was on a day, asked of the journal. */
@ServiceTest
@SignedIn(Role.MANAGER)
class ClientOnTest {

    private static final LocalDate MAY_3 = LocalDate.of(2026, 5, 3);

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    ProjectUndoing undoing;

    @Autowired
    ContactService contacts;

    @Autowired
    History history;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long berta;

    @BeforeEach
    void clients() {
        alan = contacts.create(ContactForm.newClient("Alan")).id();
        berta = contacts.create(ContactForm.newClient("Berta")).id();
    }

    @Test
    void a_project_has_no_client_before_it_was_created_and_then_the_one_it_was_created_with() {
        var project =
                projects.create(with(named("Web"), Map.of("clientId", alan))).id();
        on(MAY_3, "10:00", project);

        assertThat(clientOn(project, MAY_3.minusDays(1))).isEqualTo("–");
        assertThat(clientOn(project, MAY_3)).isEqualTo("Alan");
        assertThat(clientOn(project, MAY_3.plusYears(1))).isEqualTo("Alan");
    }

    @Test
    void a_project_created_without_a_client_has_none_until_it_gets_one() {
        var project = created();
        edit(project, alan);
        on(MAY_3.plusDays(2), "10:00", project);

        assertThat(clientOn(project, MAY_3)).isEqualTo("–");
        assertThat(clientOn(project, MAY_3.plusDays(1))).isEqualTo("–");
        assertThat(clientOn(project, MAY_3.plusDays(2))).isEqualTo("Alan");
    }

    @Test
    void of_two_changes_on_one_day_the_last_counts_and_midnight_parts_the_days() {
        var project = created();
        edit(project, alan);
        on(MAY_3.plusDays(1), "00:00", project);
        edit(project, berta);
        on(MAY_3.plusDays(1), "23:59", project);

        assertThat(clientOn(project, MAY_3)).isEqualTo("–");
        assertThat(clientOn(project, MAY_3.plusDays(1))).isEqualTo("Berta");
    }

    @Test
    void assigned_in_bulk_and_undone_a_day_later() {
        var project = created();
        var picked = new ProjectSelection.Picked(Set.of(project));
        var done = bulk.apply(bulk.preview(new BulkRequest(new BulkChange.AssignClient(alan), picked, false)));
        on(MAY_3.plusDays(1), "10:00", project);
        undoing.undo(done);
        on(MAY_3.plusDays(2), "10:00", project);

        assertThat(clientOn(project, MAY_3)).isEqualTo("–");
        assertThat(clientOn(project, MAY_3.plusDays(1))).isEqualTo("Alan");
        assertThat(clientOn(project, MAY_3.plusDays(2))).isEqualTo("–");
    }

    @Test
    void before_its_first_change_a_project_older_than_the_journal_had_what_it_was_changed_from() {
        var project =
                projects.create(with(named("Web"), Map.of("clientId", alan))).id();
        forget(project);
        assertThat(clientOn(project, MAY_3)).isEqualTo("Alan");
        edit(project, berta);
        on(MAY_3, "10:00", project);

        assertThat(clientOn(project, MAY_3.minusDays(1))).isEqualTo("Alan");
        assertThat(clientOn(project, MAY_3)).isEqualTo("Berta");
    }

    @Test
    void a_project_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> projects.clientOn(-1, MAY_3)).isInstanceOf(NotFound.class);
    }

    private String clientOn(long project, LocalDate day) {
        return projects.clientOn(project, day).map(ClientName::name).orElse("–");
    }

    private long created() {
        var project = projects.create(named("Web")).id();
        on(MAY_3, "09:00", project);
        return project;
    }

    private void edit(long project, long client) {
        projects.save(with(projects.overview(project).data(), Map.of("clientId", client)));
    }

    /** Moves the latest operation on the project to this time of the company's. */
    private void on(LocalDate day, String time, long project) {
        var latest = history.of(RecordType.PROJECT, project, 1).getFirst().operationId();
        entities.flush();
        entities.clear();
        var moment =
                day.atTime(LocalTime.parse(time)).atZone(ZoneId.systemDefault()).toInstant();
        entities.createQuery("update Operation o set o.at = :moment where o.id = :id")
                .setParameter("moment", moment)
                .setParameter("id", latest)
                .executeUpdate();
    }

    private void forget(long project) {
        entities.flush();
        jdbc.update("delete from journal_change where record_type = 'PROJECT' and record_id = ?", project);
        entities.clear();
    }
}
