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
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.finance.report.ClientReport;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.finance.report.ClientReportService;
import app.cartera.finance.report.ReportOrigin;
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
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last twelve months are others when a month begins. */
@ServiceTest
@SignedIn(Role.ADMIN)
class MonthChangeTest {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = MAY.plusMonths(1);

    @Autowired
    MonthChange monthChange;

    @Autowired
    TwelveMonths twelveMonths;

    @Autowired
    ClientReportService reports;

    @Autowired
    ReportOrigin origin;

    @Autowired
    ContributionService contributions;

    @Autowired
    FigureCheckService check;

    @Autowired
    EntryService entries;

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
    void a_client_that_brings_something_in_each_month_until_may() {
        monthChange.follow(MAY.atDay(15));
        alan = contacts.create(ContactForm.newClient("Alan")).id();
        project = projects.create(with(named("Web"), Map.of("clientId", alan))).id();
        for (var month = 0; month < 30; month++) {
            post(MAY.minusMonths(month).atDay(3), 1 << month % 12);
        }
        entities.flush();
    }

    @Test
    void the_month_that_begins_comes_and_the_one_a_year_ago_goes() {
        post(JUNE.atDay(30), 7);
        monthChange.follow(JUNE.atDay(15));

        assertKept(JUNE);
        assertThat(brought(JUNE)).isEqualByComparingTo("2054");
        assertThat(report(JUNE).before()).isEqualByComparingTo("4095");
        assertThat(check()).isEqualTo(new FigureCheck(1, 0, 0, 0));
    }

    @Test
    void nothing_is_kept_of_the_months_before() {
        monthChange.follow(JUNE.atDay(15));

        for (var table : List.of("project_year", "client_year", "firm_year")) {
            assertThat(jdbc.queryForList(
                            "select distinct abs(entry_year) from " + table + " where abs(entry_year) > 9999",
                            Integer.class))
                    .as(table)
                    .containsExactly(202506);
        }
        assertThat(origin.keptYear(filter(MAY))).isEmpty();
    }

    @Test
    void until_all_totals_are_there_the_entries_are_added_up() {
        jdbc.update("update twelve_months set last_month = 202506, complete = false");
        post(JUNE.atDay(1), 7);

        assertThat(origin.keptYear(filter(JUNE))).isEmpty();
        assertThat(brought(JUNE)).isEqualByComparingTo("2054");
        assertThat(report(JUNE).total().revenue()).isEqualByComparingTo("2054");
    }

    @Test
    void what_was_begun_is_finished_before_figures_are_checked() {
        jdbc.update("update twelve_months set last_month = 202506, complete = false");
        post(JUNE.atDay(1), 7);

        assertThat(check()).isEqualTo(new FigureCheck(1, 0, 0, 0));
        assertKept(JUNE);
        assertThat(brought(JUNE)).isEqualByComparingTo("2054");
    }

    @Test
    void a_node_on_which_the_month_has_not_begun_leaves_it_to_that_on_which_it_has() {
        monthChange.follow(JUNE.atDay(1));
        monthChange.follow(MAY.atDay(31));

        assertKept(JUNE);
    }

    @Test
    void a_node_on_which_the_month_has_not_begun_finishes_it_when_the_other_is_gone() {
        twelveMonths.begin(JUNE, twelveMonths.followed().run() + 1);
        post(JUNE.atDay(1), 7);

        monthChange.follow(MAY.atDay(31));

        assertKept(JUNE);
        assertThat(brought(JUNE)).isEqualByComparingTo("2054");
    }

    @Test
    void a_clock_that_was_wrong_does_not_keep_totals_of_other_months_for_ever() {
        for (var wrong : List.of(JUNE.plusYears(1), JUNE.plusMonths(1))) {
            monthChange.follow(wrong.atDay(15));
            monthChange.follow(JUNE.atDay(15));

            assertKept(JUNE);
        }
    }

    @Test
    void who_made_totals_before_others_were_begun_does_not_say_that_they_are_complete() {
        var run = twelveMonths.followed().run();
        twelveMonths.begin(JUNE, run + 1);
        twelveMonths.begin(MAY, run + 2);

        twelveMonths.complete(run);

        assertThat(twelveMonths.followed().complete()).isFalse();
        twelveMonths.complete(run + 2);
        assertThat(twelveMonths.followed().complete()).isTrue();
    }

    @Test
    void a_month_that_begins_puts_nothing_right_that_a_check_would_tell() {
        jdbc.update("update client_year set revenue = revenue + 1 where entry_year = 2025 and attribution = 'TODAY'");
        jdbc.update("update project_year set costs = costs + 1 where entry_year = 2024");

        monthChange.follow(JUNE.atDay(15));

        assertThat(check()).isEqualTo(new FigureCheck(1, 1, 1, 0));
    }

    @Test
    void twelve_months_that_are_a_year_are_that_year() {
        var december = YearMonth.of(2024, 12);
        var before = brought(december);
        monthChange.follow(december.atDay(15));

        assertThat(origin.keptYear(filter(december))).hasValue(2024);
        assertThat(brought(december)).isEqualByComparingTo(before);
        assertThat(check()).isEqualTo(new FigureCheck(1, 0, 0, 0));
    }

    /** Twice the same figures, from the totals and from the entries. */
    private void assertKept(YearMonth last) {
        assertThat(origin.keptYear(filter(last))).isPresent();
        var kept = report(last);
        jdbc.update("update twelve_months set complete = false");
        assertThat(report(last)).isEqualTo(kept);
        jdbc.update("update twelve_months set complete = true");
    }

    private ClientReport report(YearMonth last) {
        return reports.report(filter(last), Sort.by(ClientReportRow.SortKey.NAME.name()));
    }

    private BigDecimal brought(YearMonth last) {
        return contributions
                .ofClient(alan, twelveMonths(last), Attribution.TODAY)
                .total()
                .revenue();
    }

    private static ClientReportFilter filter(YearMonth last) {
        return ClientReportFilter.of(twelveMonths(last));
    }

    private static Period twelveMonths(YearMonth last) {
        return Period.between(last.minusMonths(11).atDay(1), last.atEndOfMonth());
    }

    private FigureCheck check() {
        entities.flush();
        return check.check(new AtomicLong());
    }

    private void post(LocalDate date, int amount) {
        entries.post(new EntryForm(
                null, 0, project, date, EntryKind.REVENUE, null, BigDecimal.valueOf(amount), "EUR", null, null));
    }
}
