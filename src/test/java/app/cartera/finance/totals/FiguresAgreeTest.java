package app.cartera.finance.totals;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.ContributionParts;
import app.cartera.finance.ContributionService;
import app.cartera.finance.Course;
import app.cartera.finance.EntryBulkService;
import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.EntryService;
import app.cartera.finance.Unconverted;
import app.cartera.finance.figures.Attribution;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow.SortKey;
import app.cartera.finance.report.ClientReportService;
import app.cartera.journal.UndoService;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever is done to entries, projects and rates, in whatever order: every figure on every screen is the one that a plain
 * addition of the entries gives, to the cent. What is done is chosen at random; a seed that failed fails again.
 */
@ServiceTest
@SignedIn(Role.ADMIN)
class FiguresAgreeTest {

    private static final int STEPS = 72;
    private static final int STEPS_A_LOOK = 12;
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "GBP", "KWD");
    private static final List<String> COMPANY_CURRENCIES = List.of("EUR", "EUR", "USD", "JPY");
    private static final Period YEAR = Period.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final Period THIS_YEAR = Period.of(Period.Preset.THIS_YEAR, LocalDate.now());
    private static final YearMonth LAST_MONTH = YearMonth.of(2025, 4);
    private static final Period SPRING = Period.between(LocalDate.of(2025, 2, 10), LocalDate.of(2025, 6, 20));

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService entryBulk;

    @Autowired
    ContributionService contribution;

    @Autowired
    ClientReportService reports;

    @Autowired
    FigureCheckService check;

    @Autowired
    MonthChange monthChange;

    @Autowired
    RateService rates;

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    ContactService contacts;

    @Autowired
    UndoService undoing;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager entities;

    private final List<Long> clients = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private Random random = new Random();
    private String company = "EUR";
    private YearMonth lastMonth = LAST_MONTH;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_figure_is_the_sum_of_the_entries(long seed) {
        random = new Random(seed);
        for (var name : List.of("Alan", "Berta", "Cora")) {
            clients.add(contacts.create(ContactForm.newClient(name)).id());
        }
        monthChange.follow(lastMonth.atDay(15));
        for (var i = 0; i < 6; i++) {
            var values = new HashMap<String, Object>(Map.of("currency", any(CURRENCIES)));
            if (random.nextBoolean()) {
                values.put("clientId", any(clients));
            }
            ids.add(projects.create(with(named("P" + i), values)).id());
        }
        rate("USD", LocalDate.of(2024, 7, 1));
        rate("JPY", LocalDate.of(2025, 3, 3));
        for (var step = 1; step <= STEPS; step++) {
            act();
            if (step % STEPS_A_LOOK == 0) {
                look("seed " + seed + ", step " + step);
                entities.clear();
            }
        }
    }

    private void act() {
        var entry = anyEntry();
        switch (random.nextInt(15)) {
            case 0, 1, 2, 3 -> post();
            case 4 -> {
                if (entry != null) {
                    entries.save(Values.with(
                            entries.form(entry),
                            Map.of("amount", amount(), "currency", "EUR", "date", date(), "kind", any(kinds()))));
                }
            }
            case 5 -> {
                if (entry != null) {
                    var removed = entryBulk.remove(Set.of(entry)).operationId();
                    if (random.nextBoolean()) {
                        undoing.undo(removed);
                    }
                }
            }
            case 6 -> undoLatest();
            case 7 -> projects.save(with(projects.overview(any(ids)).data(), Map.of("clientId", any(clients))));
            case 8 -> assign();
            case 9 -> projects.save(with(projects.overview(any(ids)).data(), Map.of("currency", any(CURRENCIES))));
            case 10 -> rate(any(List.of("USD", "JPY", "KWD")), rateDate());
            case 11 -> {
                company = any(COMPANY_CURRENCIES);
                rates.setCompanyCurrency(company);
            }
            case 12 -> {
                lastMonth = LAST_MONTH.plusMonths(random.nextInt(24));
                monthChange.follow(lastMonth.atDay(15));
            }
            default -> {
                post();
                post();
            }
        }
        entities.flush();
        if (random.nextBoolean()) {
            // A project changes hands once a day.
            jdbc.update("update journal_operation set at = timestampadd(day, -1, at)");
        }
        entities.clear();
    }

    private void post() {
        var currency = any(CURRENCIES);
        var decimals = currency.equals("JPY") ? 0 : 2;
        entries.post(new EntryForm(
                null,
                0,
                any(ids),
                date(),
                any(kinds()),
                null,
                amount().setScale(decimals, RoundingMode.UP),
                currency,
                null,
                null));
    }

    private void assign() {
        var chosen = ids.stream().filter(id -> random.nextBoolean()).collect(Collectors.toSet());
        if (!chosen.isEmpty()) {
            BulkChange change =
                    random.nextInt(4) == 0 ? new BulkChange.RemoveClient() : new BulkChange.AssignClient(any(clients));
            var preview = bulk.preview(new BulkRequest(change, new ProjectSelection.Picked(chosen), false));
            if (preview.changing() > 0) {
                var done = bulk.apply(preview);
                if (random.nextInt(3) == 0) {
                    undoing.undo(done);
                }
            }
        }
    }

    /** Of what can be undone of entries or projects. */
    private void undoLatest() {
        var latest = jdbc.queryForList("""
                select max(id) from journal_operation o where kind in ('POST', 'EDIT', 'REMOVE') and record_type in ('ENTRY', 'PROJECT')
                  and not exists (select 1 from journal_operation u where u.undoes_id = o.id)""", Long.class);
        if (latest.getFirst() != null) {
            undoing.undo(latest.getFirst());
        }
    }

    private void rate(String currency, LocalDate date) {
        var there = jdbc.queryForObject(
                "select count(*) from exchange_rate where currency = ? and rate_date = ?", Long.class, currency, date);
        if (there == 0) {
            rates.add(new RateForm(null, currency, date, new BigDecimal(random.nextInt(1, 200_000)).movePointLeft(3)));
        }
    }

    private void look(String when) {
        var all = counted();
        assertThat(check.check(new AtomicLong())).as(when).isEqualTo(new FigureCheck(ids.size(), 0, 0, 0));
        ids.forEach(project -> projectAgrees(when, project, all));
        var twelveMonths = Period.between(lastMonth.minusMonths(11).atDay(1), lastMonth.atEndOfMonth());
        for (var period : List.of(YEAR, THIS_YEAR, twelveMonths, SPRING, Period.ALL)) {
            for (var attribution : Attribution.values()) {
                reportAgrees(when, ClientReportFilter.of(period).withAttribution(attribution), all);
                for (var client : clients) {
                    var its = all.stream()
                            .filter(entry -> client.equals(entry.client(attribution)) && entry.within(period))
                            .toList();
                    var brought = contribution.ofClient(client, period, attribution);
                    assertThat(brought.total()).as(when).isEqualTo(company(its));
                    assertThat(brought.projects()).as(when).isEqualTo(projects(its));
                    assertThat(brought.leftOut()).as(when).isEqualTo(lacking(its));
                    partsAgree(when, contribution.partsOfClient(client, period, attribution), its);
                }
            }
            var firm = all.stream().filter(entry -> entry.within(period)).toList();
            var brought = contribution.ofFirm(period);
            assertThat(brought.total()).as(when).isEqualTo(company(firm));
            assertThat(brought.leftOut()).as(when).isEqualTo(lacking(firm));
        }
        var narrowed = ClientReportFilter.of(YEAR).withCurrency("USD");
        reportAgrees(
                when,
                narrowed,
                all.stream().filter(entry -> entry.currency().equals("USD")).toList());
    }

    private void partsAgree(String when, ContributionParts parts, List<Counted> its) {
        assertThat(parts.lines()).extracting(line -> line.figures()).as(when).isEqualTo(figuresByCurrency(its));
        var course = parts.course();
        assertThat(course.points())
                .as(when)
                .isEqualTo(its.stream()
                        .collect(Collectors.groupingBy(
                                entry -> first(course.step(), YearMonth.from(entry.date())),
                                TreeMap::new,
                                Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(point -> new Course.Point(
                                point.getKey(), company(point.getValue()), entriesLacking(point.getValue())))
                        .toList());
    }

    private static YearMonth first(Course.Step step, YearMonth month) {
        return step == Course.Step.YEAR ? month.withMonth(1) : month;
    }

    private void projectAgrees(String when, long project, List<Counted> all) {
        var its = all.stream().filter(entry -> entry.project() == project).toList();
        var currency = projects.overview(project).data().currency();
        for (var period : List.of(YEAR, Period.ALL)) {
            var within = its.stream().filter(entry -> entry.within(period)).toList();
            var figures = contribution.ofProjects(List.of(project), period).get(project);
            assertThat(figures.figures())
                    .as(when)
                    .isEqualTo(figures(currency, within, entry -> entry.inProject(currency)));
            assertThat(figures.leftOut())
                    .as(when)
                    .isEqualTo(within.stream()
                            .filter(entry -> entry.inProject(currency) == null)
                            .count());
        }
    }

    private void reportAgrees(String when, ClientReportFilter filter, List<Counted> all) {
        var as = when + " " + filter;
        var within = all.stream().filter(entry -> entry.within(filter.period())).toList();
        var report = reports.report(filter, Sort.by(Sort.Direction.ASC, SortKey.NAME.name()));
        var byClient = new TreeMap<Long, List<Counted>>();
        within.forEach(entry -> byClient.computeIfAbsent(
                        Objects.requireNonNullElse(entry.client(filter.attribution()), 0L), client -> new ArrayList<>())
                .add(entry));
        assertThat(report.total()).as(as).isEqualTo(company(within));
        assertThat(report.lines()).as(as).isEqualTo(byClient.size());
        assertThat(report.clients())
                .as(as)
                .isEqualTo(
                        byClient.keySet().stream().filter(client -> client != 0).count());
        assertThat(report.first()).as(as).hasSize(byClient.size());
        for (var row : report.first()) {
            var its = byClient.get(Objects.requireNonNullElse(row.clientId(), 0L));
            assertThat(row.figures()).as(as).isEqualTo(company(its));
            assertThat(row.projects()).as(as).isEqualTo(projects(its));
            assertThat(row.leftOut()).as(as).isEqualTo(entriesLacking(its));
        }
        assertThat(report.leftOut()).as(as).isEqualTo(lacking(within));
        var before = filter.period().before();
        if (before != null) {
            var earlier = all.stream().filter(entry -> entry.within(before)).toList();
            assertThat(report.before()).as(as).isEqualTo(company(earlier).revenue());
            assertThat(report.leftOutBefore())
                    .as(as)
                    .isEqualTo(lacking(earlier).stream()
                            .filter(missing -> missing.figures().revenue().signum() != 0)
                            .toList());
        }
    }

    private static long projects(List<Counted> some) {
        return some.stream().map(Counted::project).distinct().count();
    }

    private static long entriesLacking(List<Counted> some) {
        return some.stream().filter(entry -> entry.inCompany() == null).count();
    }

    private static List<Unconverted> lacking(List<Counted> within) {
        var lacking = within.stream().filter(entry -> entry.inCompany() == null);
        return byCurrency(lacking.toList()).values().stream()
                .map(FiguresAgreeTest::unconverted)
                .toList();
    }

    private static Unconverted unconverted(List<Counted> ofCurrency) {
        var days = ofCurrency.stream().map(Counted::date).sorted().toList();
        return new Unconverted(figures(ofCurrency), days.getFirst(), days.getLast());
    }

    private static List<Figures> figuresByCurrency(List<Counted> some) {
        return byCurrency(some).values().stream().map(its -> figures(its)).toList();
    }

    private static Figures figures(List<Counted> ofCurrency) {
        return figures(ofCurrency.getFirst().currency(), ofCurrency, Counted::amount);
    }

    private static Map<String, List<Counted>> byCurrency(List<Counted> some) {
        return some.stream().collect(Collectors.groupingBy(Counted::currency, TreeMap::new, Collectors.toList()));
    }

    private Figures company(List<Counted> some) {
        return figures(company, some, Counted::inCompany);
    }

    private static Figures figures(
            String currency, List<Counted> some, Function<Counted, @Nullable BigDecimal> amount) {
        var decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        var sums = Stream.of(EntryKind.REVENUE, EntryKind.COST)
                .map(kind -> some.stream()
                        .filter(entry -> entry.kind() == kind)
                        .map(amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(decimals, RoundingMode.HALF_EVEN))
                .toList();
        return new Figures(currency, sums.getFirst(), sums.getLast());
    }

    /** The entries that count, with nothing taken from what is kept beside them but the client of then. */
    private List<Counted> counted() {
        entities.flush();
        var perEuro = new HashMap<String, TreeMap<LocalDate, BigDecimal>>();
        jdbc.query("select currency, rate_date, per_euro from exchange_rate", row -> {
            perEuro.computeIfAbsent(row.getString(1), currency -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), row.getBigDecimal(3));
        });
        return jdbc.query(
                """
                select e.project_id, e.entry_date, e.kind, e.amount, e.currency, p.client_id, e.former_client_id
                from entry e join project p on p.id = e.project_id where e.removed = false""",
                (row, number) -> new Counted(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        EntryKind.valueOf(row.getString(3)),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        row.getObject(7, Long.class),
                        company,
                        perEuro));
    }

    private @Nullable Long anyEntry() {
        var some = jdbc.queryForList("select id from entry where removed = false order by id", Long.class);
        return some.isEmpty() ? null : any(some);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(1, 5_000_000), 2);
    }

    /** Some of them about today and later, as it is then that a project changes hands. */
    private LocalDate date() {
        return random.nextInt(4) == 0 ? LocalDate.now().plusDays(random.nextInt(-3, 40)) : rateDate();
    }

    private LocalDate rateDate() {
        return LocalDate.of(2024, 6, 1).plusDays(random.nextInt(700));
    }

    private static List<EntryKind> kinds() {
        return List.of(EntryKind.values());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private record Counted(
            long project,
            LocalDate date,
            EntryKind kind,
            BigDecimal amount,
            String currency,
            @Nullable Long today,
            @Nullable Long former,
            String company,
            Map<String, TreeMap<LocalDate, BigDecimal>> perEuro) {

        boolean within(Period period) {
            return !date.isBefore(period.first()) && !date.isAfter(period.last());
        }

        @Nullable
        Long client(Attribution attribution) {
            return attribution == Attribution.THEN && former != null ? former : today;
        }

        @Nullable
        BigDecimal inCompany() {
            return inProject(company);
        }

        /** By the rates over the euro, as decision 13 says. */
        @Nullable
        BigDecimal inProject(String other) {
            if (currency.equals(other)) {
                return amount;
            }
            var from = perEuro(currency);
            var to = perEuro(other);
            return from == null || to == null
                    ? null
                    : amount.multiply(to.divide(from, 14, RoundingMode.HALF_EVEN))
                            .setScale(18, RoundingMode.HALF_EVEN);
        }

        private @Nullable BigDecimal perEuro(String of) {
            if (of.equals("EUR")) {
                return BigDecimal.ONE;
            }
            var known = perEuro.getOrDefault(of, new TreeMap<>()).floorEntry(date);
            return known == null ? null : known.getValue();
        }
    }
}
