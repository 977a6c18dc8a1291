package app.cartera.finance.totals;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryBulkService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Period;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow.SortKey;
import app.cartera.finance.report.ClientReportService;
import app.cartera.finance.report.ReportOrigin;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is read from the totals of clients is what their entries add up to. */
@ServiceTest
@SignedIn(Role.ADMIN)
class KeptTotalsTest {

    private static final Period YEAR = Period.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    /** All entries of the year are in it, and all of the year before in the days before it; no totals are kept of it. */
    private static final Period WITHOUT_LAST_DAY = Period.between(YEAR.from(), LocalDate.of(2025, 12, 30));

    private static final YearMonth LAST_MONTH = YearMonth.of(2025, 9);
    private static final Period TWELVE_MONTHS = Period.between(LocalDate.of(2024, 10, 1), LAST_MONTH.atEndOfMonth());
    private static final Period TWELVE_MONTHS_WITHOUT_LAST_DAY =
            Period.between(TWELVE_MONTHS.from(), LocalDate.of(2025, 9, 29));

    @Autowired
    ClientReportService reports;

    @Autowired
    ReportOrigin origin;

    @Autowired
    MonthChange monthChange;

    @Autowired
    FigureCheckService check;

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService entryBulk;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    EntityManager entityManager;

    @Autowired
    JdbcTemplate jdbc;

    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void clients_of_two_countries_that_come_and_go() {
        monthChange.follow(LAST_MONTH.atDay(15));
        var alan = client("Alan", "ES");
        var berta = client("Berta", "FR");
        var cora = client("Cora", "ES");
        for (var client : Stream.of(alan, berta, cora, berta, alan).toList()) {
            ids.add(projects.create(with(named("P"), Map.of("clientId", client)))
                    .id());
        }
        ids.add(projects.create(named("Nobody's")).id());
        for (var i = 0; i < ids.size(); i++) {
            post(i, LocalDate.of(2024, 5, 3 + i), EntryKind.REVENUE, 100 + 7 * i, "EUR");
            post(i, LocalDate.of(2025, 5, 3 + i), EntryKind.REVENUE, 90 + 11 * (i * i % 5), "EUR");
            post(i, LocalDate.of(2025, 8, 3 + i), EntryKind.COST, 40 + 13 * (i * 3 % 4), i == 2 ? "JPY" : "EUR");
        }
        entryBulk.remove(Set.of(post(0, LocalDate.of(2025, 3, 3), EntryKind.REVENUE, 5000, "EUR")));
        assign(1, cora);
        assign(3, null);
        assign(5, berta);
        post(3, LocalDate.of(2025, 9, 9), EntryKind.COST, 8, "EUR");
        clear();
    }

    @ParameterizedTest
    @EnumSource
    void a_report_of_a_year_is_the_one_of_its_entries_in_each_order(SortKey key) {
        assertSame(key, YEAR, WITHOUT_LAST_DAY);
    }

    @ParameterizedTest
    @EnumSource
    void a_report_of_twelve_months_is_the_one_of_their_entries_in_each_order(SortKey key) {
        assertSame(key, TWELVE_MONTHS, TWELVE_MONTHS_WITHOUT_LAST_DAY);
    }

    private void assertSame(SortKey key, Period withTotals, Period withoutTotals) {
        for (var attribution : Attribution.values()) {
            for (var direction : Sort.Direction.values()) {
                for (var country : Stream.of(null, "ES", "FR").toList()) {
                    var sort = Sort.by(direction, key.name());
                    var kept = filter(withTotals, attribution, country);
                    var summed = filter(withoutTotals, attribution, country);
                    assertThat(origin.keptYear(kept)).isPresent();
                    assertThat(origin.keptYear(summed)).isEmpty();

                    var report = reports.report(kept, sort);
                    var expected = reports.report(summed, sort);

                    var as = kept + " " + sort;
                    assertThat(report.first()).as(as).isNotEmpty().isEqualTo(expected.first());
                    assertThat(report.top()).as(as).isEqualTo(expected.top());
                    assertThat(report.total()).as(as).isEqualTo(expected.total());
                    assertThat(report.before()).as(as).isEqualTo(expected.before());
                    assertThat(report.lines()).as(as).isEqualTo(expected.lines());
                    assertThat(report.clients()).as(as).isEqualTo(expected.clients());
                    assertThat(report.projects()).as(as).isEqualTo(expected.projects());
                    assertThat(report.leftOut()).as(as).isEqualTo(expected.leftOut());
                    assertThat(reports.page(report, PageRequest.of(1, 1, sort)))
                            .as(as)
                            .isEqualTo(
                                    expected.first().stream().skip(1).limit(1).toList());
                }
            }
        }
    }

    @Test
    void the_year_0_is_not_all_time() {
        var longAgo = Period.between(LocalDate.of(0, 1, 1), LocalDate.of(0, 12, 31));

        assertThat(reports.report(ClientReportFilter.of(longAgo), Sort.by(SortKey.REVENUE.name()))
                        .lines())
                .isZero();
    }

    @Test
    void an_archived_project_brings_what_it_brought() {
        var before = kept();
        ids.forEach(projects::archive);
        clear();

        assertThat(kept()).isEqualTo(before);
        assertThat(check.check(new AtomicLong())).isEqualTo(new FigureCheck(ids.size(), 0, 0, 0));
    }

    @Test
    void the_migrations_make_what_would_have_been_kept() {
        var before = kept();
        Stream.of("firm_year", "client_year", "project_year").forEach(table -> jdbc.update("delete from " + table));

        Stream.of("V8__client_totals", "V10__firm_totals")
                .flatMap(KeptTotalsTest::inserts)
                .forEach(jdbc::update);
        jdbc.update("update twelve_months set complete = false");
        monthChange.follow(LAST_MONTH.atDay(15));

        assertThat(kept()).isEqualTo(before);
        assertThat(check.check(new AtomicLong())).isEqualTo(new FigureCheck(ids.size(), 0, 0, 0));
    }

    private static Stream<String> inserts(String migration) {
        try {
            var script = new ClassPathResource("db/migration/" + migration + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("--.*", "");
            return Stream.of(script.split(";")).map(String::strip).filter(statement -> statement.startsWith("insert"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the rows that have come to nothing. */
    private List<Map<String, Object>> kept() {
        var all = new ArrayList<>(jdbc.queryForList("""
                select attribution, entry_year, client_id, projects, revenue, costs, earlier, left_out from client_year
                where projects <> 0 or revenue <> 0 or costs <> 0 or earlier <> 0 or left_out <> 0
                order by attribution, entry_year, client_id"""));
        all.addAll(jdbc.queryForList("""
                select * from firm_year
                where projects <> 0 or revenue <> 0 or costs <> 0 or earlier <> 0 or left_out <> 0
                order by attribution, entry_year, part"""));
        all.addAll(jdbc.queryForList("select * from project_year order by project_id, entry_year, client_id"));
        return all;
    }

    private static ClientReportFilter filter(Period period, Attribution attribution, String country) {
        return ClientReportFilter.of(period).withAttribution(attribution).withCountry(country);
    }

    private long client(String name, String country) {
        return contacts.create(Values.with(ContactForm.newClient(name), Map.of("country", country)))
                .id();
    }

    private void assign(int project, Long client) {
        clear();
        var form = projects.overview(ids.get(project)).data();
        var values = new HashMap<String, Object>();
        values.put("clientId", client);
        projects.save(with(form, values));
    }

    private long post(int project, LocalDate date, EntryKind kind, int amount, String currency) {
        return entries.post(new EntryForm(
                        null, 0, ids.get(project), date, kind, null, BigDecimal.valueOf(amount), currency, null, null))
                .id();
    }

    private void clear() {
        entityManager.flush();
        entityManager.clear();
    }
}
