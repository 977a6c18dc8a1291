package app.cartera.finance;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.project.ProjectService;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServiceTest
@SignedIn(Role.ADMIN)
class FigureCheckTest {

    @Autowired
    FigureCheckService check;

    @Autowired
    EntryService entries;

    @Autowired
    ContributionService contribution;

    @Autowired
    ProjectService projects;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    long project;

    @BeforeEach
    void a_project_with_entries() {
        project = projects.create(named("Web")).id();
        projects.create(named("Empty"));
        post(EntryKind.REVENUE, "300.10");
        post(EntryKind.COST, "100");
        entities.flush();
    }

    @Test
    void figures_that_are_right_are_left_alone() {
        assertThat(check()).isEqualTo(new FigureCheck(2, 0));
    }

    @Test
    void a_sum_that_drifted_is_found_and_mended_once() {
        var before = figures();
        jdbc.update("update project_figures set costs = costs + 0.000000000000000001 where project_id = ?", project);

        assertThat(check()).isEqualTo(new FigureCheck(2, 1));
        assertThat(figures()).isEqualTo(before);
        assertThat(check()).isEqualTo(new FigureCheck(2, 0));
    }

    @Test
    void whatever_is_kept_is_compared() {
        for (var broken : List.of(
                "revenue = 1",
                "margin = 1",
                "margin_percent = null",
                "budget_used = 3",
                "left_out = 2",
                "last_entry = null",
                "last_entry = '2020-01-01'")) {
            jdbc.update("update project_figures set " + broken + " where project_id = ?", project);

            assertThat(check().mended()).as(broken).isEqualTo(1);
        }
    }

    @Test
    void figures_that_are_gone_come_back() {
        var before = figures();
        jdbc.update("delete from project_figures where project_id = ?", project);

        assertThat(check().mended()).isEqualTo(1);
        assertThat(figures()).isEqualTo(before);
    }

    private FigureCheck check() {
        return check.check(new AtomicLong()).join();
    }

    private ProjectFigures figures() {
        return contribution.ofProjects(List.of(project), Period.ALL).get(project);
    }

    private void post(EntryKind kind, String amount) {
        entries.post(new EntryForm(
                null, 0, project, LocalDate.of(2025, 5, 3), kind, null, new BigDecimal(amount), "EUR", null, null));
    }
}
