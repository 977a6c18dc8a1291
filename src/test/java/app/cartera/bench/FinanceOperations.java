package app.cartera.bench;

import static app.cartera.bench.Operation.reading;

import app.cartera.contact.ContactService;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.Share;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.finance.report.ClientReport;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.finance.report.ClientReportService;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectHealth;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.ProjectsOfClients;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** What people look at that is made of entries, and the posting of one. Each run has another client, period or attribution. */
class FinanceOperations {

    private static final int ROWS = 50;
    private static final int TOP = 5;
    private static final Sort BY_NAME = Sort.by(ClientReportRow.SortKey.NAME.name());
    private static final List<Period.Preset> PERIODS =
            List.of(Period.Preset.THIS_YEAR, Period.Preset.LAST_YEAR, Period.Preset.ALL);

    private final ContributionService contributions;
    private final ClientReportService reports;
    private final EntryService entries;
    private final ProjectService projects;
    private final ProjectsOfClients ofClients;
    private final ContactService contacts;
    private final Activity activity;
    private final Connection plain;
    private final List<Long> open = new ArrayList<>();
    private final Map<Period, ClientReport> first = new HashMap<>();

    FinanceOperations(BeanFactory beans, Connection plain) throws SQLException {
        contributions = beans.getBean(ContributionService.class);
        reports = beans.getBean(ClientReportService.class);
        entries = beans.getBean(EntryService.class);
        projects = beans.getBean(ProjectService.class);
        ofClients = beans.getBean(ProjectsOfClients.class);
        contacts = beans.getBean(ContactService.class);
        activity = beans.getBean(Activity.class);
        this.plain = plain;
        try (var statement = plain.createStatement();
                var found = statement.executeQuery("select p.id from project p where p.archived = false"
                        + " and p.status <> 'CLOSED' and mod(p.id, 7) = 5 and exists (select 1 from project_year y"
                        + " where y.project_id = p.id and y.entry_year = extract(year from current_date))"
                        + " order by p.id limit 2000")) {
            while (found.next()) {
                open.add(found.getLong(1));
            }
        }
    }

    List<Operation> all() {
        var all = new ArrayList<Operation>();
        all.add(client("page of client with 10,000 projects", this::page, true));
        all.add(client("page of client with some projects", this::page, false));
        all.add(client("contribution of client with 10,000 projects", this::contribution, true));
        all.add(client("contribution of client with some projects", this::contribution, false));
        for (var key : ClientReportRow.SortKey.values()) {
            var name = "report by " + key.name().toLowerCase(Locale.ROOT);
            all.add(reading("report", name, 150, 150, run -> report(run, key)));
        }
        all.add(reading("report", "report by name, in the middle", 150, 150, this::middleByName));
        all.add(reading("report", "report of the last 12 months", 150, 150, this::lastTwelveMonths));
        all.add(reading("report", "report of a country", 150, 150, this::ofCountry));
        all.add(seldom("report of a month", this::month));
        all.add(seldom("report of 500 days", this::days));
        all.add(seldom("report of the year, active projects", this::active));
        all.add(seldom("report of the year, projects of an owner", this::ofOwner));
        all.add(reading("home", "home", 150, 150, run -> home()));
        all.add(new Operation("post", "post one entry", 10, 10, 100, run -> {}, this::post, run -> postAgain()));
        return all;
    }

    @FunctionalInterface
    private interface OfClient {
        void show(long client, int run);
    }

    private static Operation client(String name, OfClient what, boolean largest) {
        return reading(
                "client",
                name,
                80,
                80,
                run -> what.show(largest ? DataBuilder.LARGEST_CLIENT : 2 + Math.floorMod(run * 131, 900), run));
    }

    private void page(long client, int run) {
        var its = ProjectFilter.ofClient(client);
        contacts.overview(client);
        ofClients.figures(client);
        contributions.ofClient(client, period(run), attribution(run));
        projects.count(its);
        var sort = Sort.by(ProjectRow.SortKey.NAME.name());
        var rows = projects.page(its, PageRequest.of(0, ROWS, sort));
        contributions.ofProjects(rows.stream().map(ProjectRow::id).toList(), period(run));
    }

    private void contribution(long client, int run) {
        contributions.ofClient(client, period(run), attribution(run));
        contributions.partsOfClient(client, period(run), attribution(run));
        projects.rows(contributions.topProjects(client, period(run), attribution(run), TOP).stream()
                .map(Share::id)
                .toList());
    }

    private void report(int run, ClientReportRow.SortKey key) {
        report(run, of(period(run), run), key);
    }

    private void report(int run, ClientReportFilter filter, ClientReportRow.SortKey key) {
        var direction = Math.floorMod(run, 4) < 2 ? Sort.Direction.DESC : Sort.Direction.ASC;
        reports.report(filter, Sort.by(direction, key.name()));
    }

    /** Of which no totals are kept, so that it may take long. */
    private static Operation seldom(String name, IntConsumer act) {
        return new Operation("report", name, 150, 150, 3, run -> {}, act, null);
    }

    private void lastTwelveMonths(int run) {
        report(run, of(Period.of(Period.Preset.LAST_12_MONTHS, LocalDate.now()), run), ClientReportRow.SortKey.REVENUE);
    }

    private void ofCountry(int run) {
        var country = DataBuilder.COUNTRIES.get(Math.floorMod(run, DataBuilder.COUNTRIES.size()));
        report(run, of(period(run), run).withCountry(country), ClientReportRow.SortKey.REVENUE);
    }

    private void month(int run) {
        var month = YearMonth.now().minusMonths(Math.floorMod(run, 24));
        report(run, of(Period.between(month.atDay(1), month.atEndOfMonth()), run), ClientReportRow.SortKey.REVENUE);
    }

    private void days(int run) {
        var last = LocalDate.now().minusDays(Math.floorMod(run, 100));
        report(run, of(Period.between(last.minusDays(499), last), run), ClientReportRow.SortKey.REVENUE);
    }

    private void active(int run) {
        report(run, thisYear(run).withStatus(ProjectStatus.ACTIVE), ClientReportRow.SortKey.REVENUE);
    }

    private void ofOwner(int run) {
        report(run, thisYear(run).withOwner(1L + Math.floorMod(run, 20)), ClientReportRow.SortKey.REVENUE);
    }

    private static ClientReportFilter thisYear(int run) {
        return of(Period.of(Period.Preset.THIS_YEAR, LocalDate.now()), run);
    }

    private static ClientReportFilter of(Period period, int run) {
        return ClientReportFilter.of(period).withAttribution(attribution(run));
    }

    private void middleByName(int run) {
        var report = Objects.requireNonNull(
                first.computeIfAbsent(period(run), period -> reports.report(ClientReportFilter.of(period), BY_NAME)));
        var page = Math.toIntExact(report.lines() / 2 / ROWS);
        reports.page(report, PageRequest.of(page, ROWS, BY_NAME));
    }

    private void home() {
        var today = LocalDate.now();
        contributions.ofFirm(Period.of(Period.Preset.THIS_YEAR, today));
        contacts.names(contributions.topClients(today.getYear(), TOP).stream()
                .map(Share::id)
                .toList());
        projects.countUpTo(10_001, ProjectFilter.NONE.withHealth(ProjectHealth.OVER_BUDGET));
        projects.countUpTo(10_001, ProjectFilter.NONE.withoutAnyClient());
        activity.page(ActivityFilter.NONE, ZoneOffset.UTC, PageRequest.of(0, 8));
    }

    private void post(int run) {
        entries.post(new EntryForm(
                null,
                0,
                open.get(Math.floorMod(run, open.size())),
                LocalDate.now()
                        .withDayOfYear(1 + Math.floorMod(run, LocalDate.now().getDayOfYear())),
                run % 2 == 0 ? EntryKind.REVENUE : EntryKind.COST,
                null,
                BigDecimal.valueOf(100_00 + Math.abs(run), 2),
                run % 3 == 0 ? "USD" : "EUR",
                "Work",
                null));
    }

    /** Taken back, as the totals would no longer be those of the entries; rows for the year are there in any case. */
    private void postAgain() {
        try {
            plain.setAutoCommit(false);
            Statements.sendAgain(plain);
            plain.rollback();
            plain.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Period period(int run) {
        return Period.of(PERIODS.get(Math.floorMod(run, PERIODS.size())), LocalDate.now());
    }

    private static Attribution attribution(int run) {
        return Attribution.values()[Math.floorMod(run, 2)];
    }
}
