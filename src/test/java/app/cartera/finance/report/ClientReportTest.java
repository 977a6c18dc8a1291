package app.cartera.finance.report;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.Unconverted;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.report.ClientReportRow.SortKey;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

@ServiceTest
@SignedIn(Role.MANAGER)
class ClientReportTest {

    private static final Period YEAR = Period.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final ClientReportFilter OF_YEAR = ClientReportFilter.of(YEAR);
    private static final LocalDate MAY_3 = LocalDate.of(2025, 5, 3);
    private static final LocalDate MAY_4 = MAY_3.plusDays(1);

    @Autowired
    ClientReportService reports;

    @Autowired
    EntryService entries;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    long alan;
    long berta;
    long alansWeb;
    long bertasShop;
    long nobodys;

    @BeforeEach
    void two_clients_and_a_project_of_nobody() {
        alan = client("Alan", "ES");
        berta = client("Berta", "FR");
        alansWeb = project("Web", alan);
        bertasShop = project("Shop", berta);
        nobodys = project("Idea", null);
        post(alansWeb, MAY_3, EntryKind.REVENUE, "300");
        post(alansWeb, MAY_3, EntryKind.COST, "100");
        post(bertasShop, MAY_3, EntryKind.REVENUE, "600");
        post(nobodys, MAY_3, EntryKind.REVENUE, "100");
    }

    @Test
    void a_line_a_client_and_one_for_the_projects_without_with_the_most_revenue_first() {
        assertThat(lines(OF_YEAR, SortKey.REVENUE, false))
                .containsExactly(
                        "Berta 1 600.00 0.00 60.0 null", "Alan 1 300.00 100.00 30.0 null", "– 1 100.00 0.00 10.0 null");
        var report = reports.report(OF_YEAR, usual());
        assertThat(report.lines()).isEqualTo(3);
        assertThat(report.clients()).isEqualTo(2);
        assertThat(report.projects()).isEqualTo(3);
        assertThat(report.total()).isEqualTo(figures("1000.00", "100.00"));
        assertThat(report.leftOut()).isEmpty();
    }

    @Test
    void it_is_sorted_by_each_column_both_ways() {
        post(alansWeb, MAY_3.minusYears(1), EntryKind.REVENUE, "100");
        post(project("Second", alan), MAY_3, EntryKind.REVENUE, "50");
        assertThat(names(SortKey.NAME, true)).containsExactly("–", "Alan", "Berta");
        assertThat(names(SortKey.PROJECTS, false).getFirst()).isEqualTo("Alan");
        assertThat(names(SortKey.COSTS, false).getFirst()).isEqualTo("Alan");
        assertThat(names(SortKey.MARGIN, true)).containsExactly("–", "Alan", "Berta");
        assertThat(names(SortKey.MARGIN_PERCENT, true).getFirst()).isEqualTo("Alan");
        assertThat(names(SortKey.SHARE, false)).containsExactly("Berta", "Alan", "–");
        assertThat(names(SortKey.CHANGE, false).getFirst()).isEqualTo("Alan");
        for (var key : SortKey.values()) {
            assertThat(names(key, true))
                    .containsExactlyElementsOf(names(key, false).reversed());
        }
    }

    @Test
    void the_change_is_against_the_period_before_and_the_total_counts_those_who_left() {
        post(alansWeb, MAY_3.minusYears(1), EntryKind.REVENUE, "400");
        var gone = client("Gone", "ES");
        post(project("Old", gone), MAY_3.minusYears(1), EntryKind.REVENUE, "1600");

        assertThat(lines(OF_YEAR, SortKey.NAME, false))
                .containsExactly(
                        "Berta 1 600.00 0.00 60.0 null",
                        "Alan 1 300.00 100.00 30.0 -25.0",
                        "– 1 100.00 0.00 10.0 null");
        var report = reports.report(OF_YEAR, usual());
        assertThat(report.before()).isEqualByComparingTo("2000");
        assertThat(report.change()).isEqualByComparingTo("-50.0");
        assertThat(reports.report(ClientReportFilter.of(Period.ALL), usual()).change())
                .isNull();
    }

    @Test
    void only_entries_of_the_period_count_both_of_its_ends_included() {
        post(alansWeb, LocalDate.of(2025, 1, 1), EntryKind.REVENUE, "1");
        post(alansWeb, LocalDate.of(2025, 12, 31), EntryKind.REVENUE, "10");
        post(alansWeb, LocalDate.of(2024, 12, 31), EntryKind.REVENUE, "1000");
        post(alansWeb, LocalDate.of(2026, 1, 1), EntryKind.REVENUE, "10000");

        assertThat(reports.report(OF_YEAR, usual()).total().revenue()).isEqualByComparingTo("1011");
    }

    @Test
    void it_is_narrowed_by_country_status_owner_and_currency() {
        var dollars = post(bertasShop, MAY_3, EntryKind.COST, "5", "USD");
        assertThat(names(OF_YEAR.withCountry("ES"))).containsExactly("Alan");
        assertThat(names(OF_YEAR.withStatus(ProjectStatus.CLOSED))).isEmpty();
        assertThat(names(OF_YEAR.withStatus(projects.overview(alansWeb).data().status())))
                .hasSize(3);
        assertThat(names(OF_YEAR.withOwner(-1L))).isEmpty();
        assertThat(names(OF_YEAR.withCurrency("USD"))).containsExactly("Berta");
        assertThat(dollars).isPositive();
    }

    @Test
    void what_lacks_a_rate_is_named_and_not_counted_as_zero_without_a_word() {
        post(bertasShop, MAY_3, EntryKind.COST, "3.5", "USD");
        post(bertasShop, MAY_4, EntryKind.COST, "2", "USD");
        post(bertasShop, MAY_3, EntryKind.REVENUE, "700", "JPY");
        post(bertasShop, MAY_3.minusYears(1), EntryKind.REVENUE, "9", "USD");

        var report = reports.report(OF_YEAR, usual());

        assertThat(report.total()).isEqualTo(figures("1000.00", "100.00"));
        assertThat(report.leftOut())
                .containsExactly(
                        new Unconverted(new Figures("JPY", new BigDecimal("700"), new BigDecimal("0")), MAY_3, MAY_3),
                        new Unconverted(
                                new Figures("USD", new BigDecimal("0.00"), new BigDecimal("5.50")), MAY_3, MAY_4));
        assertThat(report.first().getFirst().leftOut()).isEqualTo(3);
        assertThat(report.leftOutBefore())
                .containsExactly(new Unconverted(
                        new Figures("USD", new BigDecimal("9.00"), new BigDecimal("0.00")),
                        MAY_3.minusYears(1),
                        MAY_3.minusYears(1)));
    }

    @Test
    void a_project_that_changed_hands_counts_as_the_person_chooses() {
        projects.save(with(projects.overview(alansWeb).data(), Map.of("clientId", berta)));

        assertThat(names(OF_YEAR)).containsExactly("Berta", "–");
        assertThat(names(OF_YEAR.withAttribution(Attribution.THEN))).containsExactly("Berta", "Alan", "–");
        assertThat(reports.report(OF_YEAR.withAttribution(Attribution.THEN), usual())
                        .total())
                .isEqualTo(reports.report(OF_YEAR, usual()).total());
    }

    @Test
    void the_first_clients_are_told_and_nobody_is_none_of_them() {
        post(nobodys, MAY_3, EntryKind.REVENUE, "1000");
        var report = reports.report(OF_YEAR, usual());

        assertThat(report.top()).extracting(ClientReportRow::name).containsExactly("Berta", "Alan");
        assertThat(report.concentration(1)).isEqualByComparingTo("30.0");
        assertThat(report.concentration(5)).isEqualByComparingTo("45.0");
    }

    @Test
    void a_client_with_negative_revenue_is_none_of_those_who_bring_most() {
        post(bertasShop, MAY_3, EntryKind.REVENUE, "-1100");

        assertThat(reports.report(OF_YEAR.withCountry("ES"), usual()).concentration(5))
                .isEqualByComparingTo("100.0");
        var report = reports.report(OF_YEAR, usual());
        assertThat(report.total().revenue()).isEqualByComparingTo("-100");
        assertThat(report.concentration(1)).isNull();
        post(nobodys, MAY_3, EntryKind.REVENUE, "200");
        assertThat(reports.report(OF_YEAR, usual()).concentration(1)).isNull();
        post(nobodys, MAY_3, EntryKind.REVENUE, "900");
        assertThat(reports.report(OF_YEAR, usual()).concentration(5)).isEqualByComparingTo("30.0");
    }

    @Test
    void of_less_than_nothing_there_is_no_percentage_and_it_is_not_sorted_as_one() {
        post(alansWeb, MAY_3, EntryKind.REVENUE, "-400");

        for (var filter : List.of(OF_YEAR, OF_YEAR.withStatus(ProjectStatus.ACTIVE))) {
            var rows = reports.report(filter, Sort.by(Sort.Direction.DESC, SortKey.MARGIN_PERCENT.name()))
                    .first();
            assertThat(rows).extracting(ClientReportRow::name).last().isEqualTo("Alan");
            assertThat(rows.getLast().figures().margin()).isEqualByComparingTo("-200");
            assertThat(rows.getLast().figures().marginPercent()).isNull();
        }
        post(bertasShop, MAY_3, EntryKind.REVENUE, "-900");
        assertThat(reports.report(OF_YEAR, usual()).first())
                .extracting(ClientReportRow::share)
                .containsOnlyNulls();
    }

    @Test
    void the_projects_without_a_client_are_a_line_and_no_client() {
        var days = OF_YEAR.withPeriod(Period.between(YEAR.from(), MAY_3));
        for (var filter : List.of(OF_YEAR, days)) {
            assertThat(reports.report(filter, usual()).clients()).isEqualTo(2);
            assertThat(reports.report(filter.withCountry("ES"), usual()).clients())
                    .isOne();
        }
    }

    @Test
    void pages_follow_each_other() {
        IntStream.range(0, 120)
                .forEach(i -> post(project("P" + i, client("C" + i, "ES")), MAY_3, EntryKind.REVENUE, "" + (2000 + i)));
        var report = reports.report(OF_YEAR, usual());
        var paged = IntStream.range(0, 3)
                .mapToObj(page -> reports.page(report, PageRequest.of(page, 50, usual())))
                .flatMap(List::stream)
                .toList();

        assertThat(report.lines()).isEqualTo(123);
        assertThat(report.first()).hasSize(100);
        assertThat(report.top()).hasSize(10);
        assertThat(paged).hasSize(123).doesNotHaveDuplicates();
        assertThat(paged.getFirst().name()).isEqualTo("C119");
        assertThat(paged.getLast().name()).isNull();
    }

    @Test
    void of_days_without_totals_the_lines_come_with_the_report_and_those_in_another_order_follow() {
        var spring = Period.between(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 30));
        var byName = Sort.by(SortKey.NAME.name());
        for (var i = 0; i < 120; i++) {
            post(project("P", client("Client %03d".formatted(i), "ES")), MAY_3, EntryKind.REVENUE, "" + (i + 1));
        }

        var report = reports.report(ClientReportFilter.of(spring), byName);

        assertThat(report.lines()).isEqualTo(123);
        assertThat(report.total().revenue()).isEqualByComparingTo("8260");
        assertThat(report.first()).hasSize(123);
        assertThat(report.first().subList(1, 4))
                .extracting(ClientReportRow::name)
                .containsExactly("Alan", "Berta", "Client 000");
        assertThat(report.first().getLast().name()).isEqualTo("Client 119");
        assertThat(report.top())
                .extracting(row -> row.name() + " " + row.figures().revenue().intValue())
                .startsWith("Berta 600", "Alan 300", "Client 119 120")
                .hasSize(10)
                .endsWith("Client 112 113");
        assertThat(reports.page(report, PageRequest.of(2, 50, byName)))
                .extracting(ClientReportRow::name)
                .hasSize(23)
                .startsWith("Client 097")
                .endsWith("Client 119");
        assertThat(reports.page(report, PageRequest.of(1, 2, Sort.by(Sort.Direction.DESC, SortKey.REVENUE.name()))))
                .extracting(ClientReportRow::name)
                .containsExactly("Client 119", "Client 118");
    }

    @Test
    void nothing_is_there_where_nothing_was_posted() {
        var report = reports.report(ClientReportFilter.of(YEAR.before().before()), usual());

        assertThat(report.lines()).isZero();
        assertThat(report.clients()).isZero();
        assertThat(report.total().revenue()).isZero();
        assertThat(report.total().costs()).isZero();
        assertThat(report.concentration(1)).isNull();
        assertThat(reports.page(report, PageRequest.of(0, 50, usual()))).isEmpty();
    }

    @Test
    void it_takes_as_many_queries_however_many_clients() {
        reports.report(OF_YEAR, usual());
        var few = QueryCount.of(() -> reports.report(OF_YEAR, usual()));
        IntStream.range(0, 20)
                .forEach(i -> post(project("P" + i, client("C" + i, "ES")), MAY_3, EntryKind.REVENUE, "1"));

        assertThat(QueryCount.of(() -> reports.report(OF_YEAR, usual())))
                .isEqualTo(few)
                .isLessThanOrEqualTo(4);
    }

    @Test
    void the_address_says_what_it_is_of() {
        var filter = new ClientReportFilter(YEAR, Attribution.THEN, "ES", ProjectStatus.ACTIVE, 7L, "USD");

        assertThat(ClientReportFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(ClientReportFilter.of(
                                Map.of("country", List.of("x"), "currency", List.of("nonsense"), "owner", List.of("?")))
                        .isNarrowed())
                .isFalse();
    }

    private static Sort usual() {
        return sort(SortKey.REVENUE, false);
    }

    private static Sort sort(SortKey key, boolean ascending) {
        return Sort.by(ascending ? Sort.Direction.ASC : Sort.Direction.DESC, key.name());
    }

    private List<String> lines(ClientReportFilter filter, SortKey key, boolean ascending) {
        return reports.report(filter, sort(key, ascending)).first().stream()
                .map(row -> Stream.of(
                                name(row),
                                row.projects(),
                                row.figures().revenue(),
                                row.figures().costs(),
                                row.share(),
                                row.change())
                        .map(String::valueOf)
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
    }

    private List<String> names(SortKey key, boolean ascending) {
        return reports.report(OF_YEAR, sort(key, ascending)).first().stream()
                .map(ClientReportTest::name)
                .toList();
    }

    private List<String> names(ClientReportFilter filter) {
        return reports.report(filter, usual()).first().stream()
                .map(ClientReportTest::name)
                .toList();
    }

    private static String name(ClientReportRow row) {
        return row.name() == null ? "–" : row.name();
    }

    private static Figures figures(String revenue, String costs) {
        return new Figures("EUR", new BigDecimal(revenue), new BigDecimal(costs));
    }

    private long client(String name, String country) {
        return contacts.create(Values.with(ContactForm.newClient(name), Map.of("country", country)))
                .id();
    }

    private long project(String name, @Nullable Long client) {
        return projects.create(client == null ? named(name) : with(named(name), Map.of("clientId", client)))
                .id();
    }

    private long post(long project, LocalDate date, EntryKind kind, String amount) {
        return post(project, date, kind, amount, "EUR");
    }

    private long post(long project, LocalDate date, EntryKind kind, String amount, String currency) {
        return entries.post(
                        new EntryForm(null, 0, project, date, kind, null, new BigDecimal(amount), currency, null, null))
                .id();
    }
}
