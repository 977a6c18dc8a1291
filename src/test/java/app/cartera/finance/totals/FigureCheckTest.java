package app.cartera.finance.totals;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.ProjectFigures;
import app.cartera.finance.figures.Period;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectService;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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
    MonthChange monthChange;

    @Autowired
    EntryService entries;

    @Autowired
    ContributionService contribution;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long project;

    @BeforeEach
    void a_project_with_entries() {
        monthChange.follow(YearMonth.of(2025, 6).atDay(15));
        alan = contacts.create(ContactForm.newClient("Alan")).id();
        project = projects.create(with(named("Web"), Map.of("clientId", alan))).id();
        projects.create(named("Empty"));
        post(EntryKind.REVENUE, "300.10");
        post(EntryKind.COST, "100");
        entities.flush();
    }

    @Test
    void figures_that_are_right_are_left_alone() {
        assertThat(check()).isEqualTo(new FigureCheck(2, 0, 0, 0));
    }

    @Test
    void a_project_without_entries_that_gets_a_currency_and_a_budget_has_used_none_of_it() {
        var empty = projects.create(named("New"));
        projects.save(with(
                empty,
                Map.of("currency", "USD", "budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("10"))));

        assertThat(check()).isEqualTo(new FigureCheck(3, 0, 0, 0));
    }

    @Test
    void a_sum_that_drifted_is_found_and_mended_once() {
        var before = figures();
        jdbc.update("update project_figures set costs = costs + 0.000000000000000001 where project_id = ?", project);

        assertThat(check()).isEqualTo(new FigureCheck(2, 1, 0, 0));
        assertThat(figures()).isEqualTo(before);
        assertThat(check()).isEqualTo(new FigureCheck(2, 0, 0, 0));
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

    @Test
    void totals_of_a_client_that_drifted_are_found_and_mended_once() {
        var before = totals();
        for (var broken : List.of(
                "revenue = revenue + 0.000000000000000001",
                "costs = 7",
                "projects = 3",
                "earlier = 5",
                "left_out = 1")) {
            jdbc.update("update client_year set " + broken + " where attribution = 'THEN' and client_id = ?", alan);

            assertThat(check()).as(broken).isEqualTo(new FigureCheck(2, 0, 1, 0));
            assertThat(totals()).as(broken).isEqualTo(before);
            assertThat(check()).as(broken).isEqualTo(new FigureCheck(2, 0, 0, 0));
        }
    }

    @Test
    void totals_without_a_client_are_checked_as_well() {
        project = projects.create(named("Nobody's")).id();
        post(EntryKind.COST, "7");
        var before = totals();
        jdbc.update("delete from client_year where client_id = 0 and entry_year = 2025");

        assertThat(check()).isEqualTo(new FigureCheck(3, 0, 1, 0));
        assertThat(totals()).isEqualTo(before);
    }

    @Test
    void totals_of_a_client_that_has_nothing_go() {
        var before = totals();
        jdbc.update("""
                insert into client_year (attribution, entry_year, client_id, projects, revenue, costs, earlier, left_out)
                values ('TODAY', 2020, ?, 1, 10, 0, 0, 0)""", alan);

        assertThat(check()).isEqualTo(new FigureCheck(2, 0, 1, 0));
        assertThat(totals()).isEqualTo(before);
    }

    @Test
    void what_all_clients_bring_together_is_found_and_mended_once() {
        var before = firm();
        for (var broken : List.of(
                "revenue = revenue + 0.000000000000000001",
                "costs = 7",
                "projects = 3",
                "earlier = 5",
                "left_out = 1",
                "part = mod(part + 1, 64)")) {
            jdbc.update("update firm_year set " + broken + " where attribution = 'TODAY' and entry_year = 2025");

            assertThat(check()).as(broken).isEqualTo(new FigureCheck(2, 0, 0, 1));
            assertThat(firm()).as(broken).isEqualTo(before);
            assertThat(check()).as(broken).isEqualTo(new FigureCheck(2, 0, 0, 0));
        }
    }

    @Test
    void what_all_clients_bring_together_is_what_each_of_them_brings() {
        jdbc.update(
                "update client_year set revenue = revenue + 10 where attribution = 'TODAY' and client_id = ?", alan);
        jdbc.update("update firm_year set revenue = revenue + 10 where attribution = 'TODAY'");

        assertThat(check())
                .as("the year, the next one, the twelve months, and all time")
                .isEqualTo(new FigureCheck(2, 0, 1, 4));
        assertThat(check()).isEqualTo(new FigureCheck(2, 0, 0, 0));
    }

    @Test
    void what_is_kept_of_a_project_by_year_is_compared_and_its_client_follows() {
        var before = totals();
        for (var year : List.of(2025, 202506)) {
            for (var broken :
                    List.of("revenue = 1", "costs = 1", "left_out = 1", "client_id = 0", "entry_year = 2020")) {
                var as = broken + " in " + year;
                assertThat(jdbc.update(
                                "update project_year set " + broken + " where project_id = ? and entry_year = ?",
                                project,
                                year))
                        .as(as)
                        .isEqualTo(1);

                assertThat(check()).as(as).isEqualTo(new FigureCheck(2, 1, 0, 0));
                assertThat(totals()).as(as).isEqualTo(before);
            }
        }
    }

    private List<Map<String, Object>> totals() {
        return jdbc.queryForList("""
                select attribution, entry_year, client_id, projects, revenue, costs, earlier, left_out from client_year
                where projects <> 0 or revenue <> 0 or costs <> 0 or earlier <> 0 or left_out <> 0
                order by attribution, entry_year, client_id""");
    }

    private List<Map<String, Object>> firm() {
        return jdbc.queryForList("""
                select * from firm_year
                where projects <> 0 or revenue <> 0 or costs <> 0 or earlier <> 0 or left_out <> 0
                order by attribution, entry_year, part""");
    }

    private FigureCheck check() {
        return check.check(new AtomicLong());
    }

    private ProjectFigures figures() {
        return contribution.ofProjects(List.of(project), Period.ALL).get(project);
    }

    private void post(EntryKind kind, String amount) {
        entries.post(new EntryForm(
                null, 0, project, LocalDate.of(2025, 5, 3), kind, null, new BigDecimal(amount), "EUR", null, null));
    }
}
