package app.cartera.finance;

import static app.cartera.finance.TestEntries.cost;
import static app.cartera.finance.TestEntries.revenue;
import static app.cartera.finance.TestEntries.with;
import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.rates.RateFilter;
import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.History;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordKey;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import app.cartera.shared.NotFound;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class EntryServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final LocalDate MAY_3 = LocalDate.of(2026, 5, 3);

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService entryBulk;

    @Autowired
    ContributionService contribution;

    @Autowired
    CategoryService categories;

    @Autowired
    RateService rates;

    @Autowired
    ProjectService projects;

    @Autowired
    Activity activity;

    @Autowired
    History history;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    long project;

    @BeforeEach
    void a_project() {
        project = create(named("Web"));
    }

    @Test
    void a_posted_entry_is_listed_and_counts() {
        var invoice = categories.all().getFirst().id();
        var posted = post(with(
                revenue(project, "1000.50"),
                Map.of("date", MAY_3, "categoryId", invoice, "text", "  Anticipo ", "reference", "F-1")));

        assertThat(page(EntryFilter.NONE)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(posted.id());
            assertThat(row.date()).isEqualTo(MAY_3);
            assertThat(row.categoryId()).isEqualTo(invoice);
            assertThat(row.text()).isEqualTo("Anticipo");
            assertThat(row.reference()).isEqualTo("F-1");
            assertThat(row.amount()).isEqualByComparingTo("1000.50");
            assertThat(row.converted()).isEqualByComparingTo("1000.50");
        });
        assertThat(figures().revenue()).isEqualTo(new BigDecimal("1000.50"));
        assertSame(entries.form(posted.id()), posted);
        assertThat(entries.projectOf(posted.id())).isEqualTo(project);
    }

    @ParameterizedTest
    @CsvSource({
        "0, EUR, error.amountZero",
        "0.00, EUR, error.amountZero",
        "1.005, EUR, error.amountTooFine",
        "10.5, JPY, error.amountTooFine",
        "10, EEE, error.unknownCurrency"
    })
    void an_amount_that_cannot_be_is_refused_at_its_field(String amount, String currency, String why) {
        assertThatThrownBy(() -> post(with(cost(project, amount), Map.of("currency", currency))))
                .hasMessage(why);
        assertThat(page(EntryFilter.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.005, KWD", "-20.10, EUR", "10.00, JPY", "999999999999999, EUR"})
    void what_its_currency_allows_is_accepted(String amount, String currency) {
        var posted = post(with(cost(project, amount), Map.of("currency", currency)));

        assertThat(posted.amount()).isEqualByComparingTo(amount);
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> post(cost(project, "1000000000000000")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> post(with(cost(project, "1"), Map.of("text", "x".repeat(501)))))
                .isInstanceOf(ConstraintViolationException.class);
        for (var slip : List.of(LocalDate.of(26, 3, 4), LocalDate.of(20260, 3, 4))) {
            assertThatThrownBy(() -> post(with(cost(project, "1"), Map.of("date", slip))))
                    .isInstanceOf(ConstraintViolationException.class);
        }
        assertThatThrownBy(() -> post(cost(987654321, "1"))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_closed_or_an_archived_project_takes_no_entries_and_those_it_has_stay() {
        var kept = post(revenue(project, "10"));
        close(project);
        var archived = create(named("Old"));
        projects.archive(archived);
        entities.clear();

        assertThatThrownBy(() -> post(cost(project, "1"))).isInstanceOf(ClosedToEntries.class);
        assertThatThrownBy(() -> post(cost(archived, "1"))).isInstanceOf(ClosedToEntries.class);
        assertThatThrownBy(() -> entries.save(with(kept, Map.of("amount", BigDecimal.ONE))))
                .isInstanceOf(ClosedToEntries.class);
        assertThatThrownBy(() -> entryBulk.remove(Set.of(kept.id()))).isInstanceOf(ClosedToEntries.class);
        assertThat(figures().revenue()).isEqualByComparingTo("10");
    }

    @Test
    void an_edit_moves_the_figures_and_a_stale_one_is_refused() {
        var opened = post(revenue(project, "10"));
        var saved = entries.save(with(opened, Map.of("kind", EntryKind.COST, "amount", new BigDecimal("12"))));

        assertThat(saved.version()).isGreaterThan(opened.version());
        assertThat(figures()).isEqualTo(new Figures("EUR", new BigDecimal("0.00"), new BigDecimal("12.00")));
        assertThatThrownBy(() -> entries.save(with(opened, Map.of("text", "late"))))
                .isInstanceOfSatisfying(StaleForm.class, stale -> {
                    assertThat(stale.current()).isEqualTo(saved);
                    assertThat(stale.since())
                            .singleElement()
                            .satisfies(since -> assertThat(since.user()).isEqualTo("Marta Gestora"));
                });
    }

    @Test
    void an_edit_of_something_else_leaves_the_category() {
        var invoice = categories.all().getFirst().id();
        var opened = post(with(revenue(project, "10"), Map.of("categoryId", invoice)));
        entities.flush();
        entities.clear();

        assertThat(entries.save(with(opened, Map.of("text", "Checked"))).categoryId())
                .isEqualTo(invoice);
    }

    @Test
    void an_edit_of_nothing_is_no_operation() {
        var opened = post(revenue(project, "10"));

        assertSame(entries.save(opened), opened);
        assertThat(history.of(RecordType.ENTRY, opened.id(), 10)).hasSize(1);
    }

    @Test
    void each_filter_finds_its_own_and_their_totals() {
        var invoice = categories.all().getFirst().id();
        post(with(revenue(project, "100"), Map.of("date", MAY_3, "categoryId", invoice, "text", "Hito Ibáñez")));
        post(with(cost(project, "30"), Map.of("date", MAY_3.plusDays(1), "reference", "R-77 Ibáñez")));
        post(with(cost(project, "5"), Map.of("date", MAY_3.plusDays(2), "text", "100% taxi_x Łódź")));
        post(cost(create(named("Other")), "1000"));

        assertThat(amounts(EntryFilter.NONE)).containsExactly("5", "30", "100");
        assertThat(amounts(EntryFilter.NONE.withWords("ibanez"))).containsExactly("30", "100");
        assertThat(amounts(EntryFilter.NONE.withWords("77 IBÁÑEZ"))).containsExactly("30");
        assertThat(amounts(EntryFilter.NONE.withWords("%"))).hasSize(3);
        assertThat(amounts(EntryFilter.NONE.withWords("lodz"))).containsExactly("5");
        assertThat(amounts(EntryFilter.NONE.withWords("h i t o ib ba an ne ez to zz")))
                .containsExactly("100");
        assertThat(amounts(EntryFilter.NONE.withKind(EntryKind.REVENUE))).containsExactly("100");
        assertThat(amounts(EntryFilter.NONE.withCategory(invoice))).containsExactly("100");
        assertThat(amounts(EntryFilter.NONE.withDates(MAY_3.plusDays(1), MAY_3.plusDays(1))))
                .containsExactly("30");
        assertThat(contribution.ofEntries(project, EntryFilter.NONE.withDates(null, MAY_3.plusDays(1))))
                .isEqualTo(
                        new EntryTotals(new Figures("EUR", new BigDecimal("100.00"), new BigDecimal("30.00")), 2, 0));
        assertThat(contribution.ofEntries(project, EntryFilter.NONE.withWords("nothing")))
                .isEqualTo(new EntryTotals(new Figures("EUR", new BigDecimal("0.00"), new BigDecimal("0.00")), 0, 0));
    }

    @Test
    void a_filter_is_read_back_from_the_address_it_makes() {
        var filter = new EntryFilter("taxi", EntryKind.COST, 3L, MAY_3, MAY_3.plusDays(9));

        assertThat(EntryFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(EntryFilter.of(Map.of("kind", List.of("nonsense"), "from", List.of("2026-02-31"))))
                .isEqualTo(EntryFilter.NONE);
    }

    @Test
    void the_list_is_sorted_as_asked_without_a_row_twice() {
        for (var amount : List.of("3", "1", "2", "2")) {
            post(with(cost(project, amount), Map.of("date", MAY_3, "text", "t" + amount)));
        }

        for (var key : EntryRow.SortKey.values()) {
            var sorted = Sort.by(Sort.Direction.ASC, key.name());
            var pages = new ArrayList<Long>();
            for (var page = 0; page < 2; page++) {
                entries.page(project, EntryFilter.NONE, PageRequest.of(page, 2, sorted))
                        .forEach(row -> pages.add(row.id()));
            }
            assertThat(pages).as(key.name()).doesNotHaveDuplicates().hasSize(4);
            var inFile = entries.ids(project, EntryFilter.NONE, sorted);
            assertThat(LongStream.of(inFile).boxed().toList()).as(key.name()).isEqualTo(pages);
        }
        assertThat(entries.page(project, EntryFilter.NONE, PageRequest.of(0, 2, Sort.by("AMOUNT")))
                        .getFirst()
                        .amount())
                .isEqualByComparingTo("1");
    }

    @Test
    void texts_are_sorted_whether_they_begin_with_capitals_or_not() {
        List.of("Visita", "anticipo", "Factura")
                .forEach(text -> post(with(revenue(project, "10"), Map.of("text", text, "reference", text))));

        for (var key : List.of("TEXT", "REFERENCE")) {
            assertThat(entries.page(project, EntryFilter.NONE, PageRequest.of(0, 3, Sort.by(key))))
                    .extracting(EntryRow::text)
                    .containsExactly("anticipo", "Factura", "Visita");
        }
    }

    @Test
    void amounts_are_sorted_by_what_they_are_in_the_currency_of_the_project() {
        as(Role.ADMIN);
        rates.add(new RateForm(null, "JPY", MAY_3, new BigDecimal("160")));
        var euros = post(with(cost(project, "100"), Map.of("date", MAY_3)));
        var yen = post(with(cost(project, "15000"), Map.of("currency", "JPY", "date", MAY_3)));
        var withoutRate = post(with(cost(project, "500"), Map.of("currency", "USD", "date", MAY_3)));
        var upwards = List.of(withoutRate.id(), yen.id(), euros.id());

        for (var sorted : List.of(Sort.by("AMOUNT"), Sort.by("AMOUNT").descending())) {
            var expected = sorted.getOrderFor("AMOUNT").isAscending() ? upwards : upwards.reversed();
            assertThat(entries.page(project, EntryFilter.NONE, PageRequest.of(0, 3, sorted)))
                    .extracting(EntryRow::id)
                    .isEqualTo(expected);
            var inFile = entries.ids(project, EntryFilter.NONE, sorted);
            assertThat(LongStream.of(inFile).boxed().toList()).isEqualTo(expected);
        }
    }

    @Test
    void an_entry_that_is_removed_before_a_file_comes_to_it_is_not_in_it() {
        var gone = post(revenue(project, "1"));
        post(revenue(project, "2"));
        post(cost(project, "3"));
        var revenues = EntryFilter.NONE.withKind(EntryKind.REVENUE);
        var ids = entries.ids(project, revenues, Sort.by("AMOUNT"));

        entryBulk.remove(Set.of(gone.id()));

        var rows = entries.rows(LongStream.of(ids).boxed().toList());
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().amount()).isEqualByComparingTo("2");
    }

    @Test
    void an_entry_without_a_rate_is_left_out_and_named_until_there_is_one() {
        as(Role.ADMIN);
        post(with(cost(project, "110"), Map.of("currency", "USD", "date", MAY_3)));
        post(cost(project, "5"));

        assertThat(projectFigures().leftOut()).isOne();
        assertThat(figures().costs()).isEqualByComparingTo("5");
        assertThat(contribution.missingRates(project)).containsExactly(new MissingRate("USD", "EUR", 1, MAY_3, MAY_3));
        assertThat(contribution.ofEntries(project, EntryFilter.NONE).leftOut()).isOne();

        rates.add(new RateForm(null, "USD", MAY_3, new BigDecimal("1.1")));
        entities.clear();

        assertThat(projectFigures().leftOut()).isZero();
        assertThat(figures().costs()).isEqualByComparingTo("105");
        assertThat(contribution.missingRates(project)).isEmpty();
        assertKeptAsRecomputed();
    }

    @Test
    void a_new_rate_converts_what_is_of_its_day_or_later_and_looks_at_nothing_before() {
        as(Role.ADMIN);
        rates.add(new RateForm(null, "USD", MAY_3, new BigDecimal("2")));
        var before = post(with(cost(project, "100"), Map.of("currency", "USD", "date", MAY_3.plusDays(6))));
        var after = post(with(cost(project, "100"), Map.of("currency", "USD", "date", MAY_3.plusDays(7))));
        // As no rate would have it: it stays only where the entry is left alone.
        jdbc.update("update entry set company_amount = 77 where id = ?", before.id());

        rates.add(new RateForm(null, "USD", MAY_3.plusDays(7), new BigDecimal("4")));

        assertThat(companyAmount(before)).isEqualByComparingTo("77");
        assertThat(companyAmount(after)).isEqualByComparingTo("25");
    }

    @Test
    void a_rate_that_is_moved_or_deleted_is_used_no_more_where_it_was() {
        as(Role.ADMIN);
        rates.add(new RateForm(null, "USD", MAY_3.minusDays(1), new BigDecimal("2")));
        rates.add(new RateForm(null, "USD", MAY_3, new BigDecimal("4")));
        var entry = post(with(cost(project, "100"), Map.of("currency", "USD", "date", MAY_3)));
        var moved = rates.page(RateFilter.NONE, PageRequest.of(0, 1)).getFirst();

        rates.save(new RateForm(moved, "USD", MAY_3.plusDays(1), moved.perEuro()));
        assertThat(companyAmount(entry)).isEqualByComparingTo("50");

        var there = rates.page(RateFilter.NONE, PageRequest.of(0, 1)).getFirst();
        rates.save(new RateForm(there, "USD", MAY_3, moved.perEuro()));
        assertThat(companyAmount(entry)).isEqualByComparingTo("25");

        rates.delete(moved);
        assertThat(companyAmount(entry)).isEqualByComparingTo("50");
        assertKeptAsRecomputed();
    }

    private BigDecimal companyAmount(EntryForm entry) {
        return jdbc.queryForObject("select company_amount from entry where id = ?", BigDecimal.class, entry.id());
    }

    @Test
    void the_budget_used_is_of_costs_or_for_time_and_materials_of_revenue() {
        var fixed = create(TestProjects.with(
                named("Fixed"), Map.of("budgetType", BudgetType.FIXED_PRICE, "budgetAmount", new BigDecimal("200"))));
        post(cost(fixed, "150"));
        post(revenue(fixed, "400"));

        assertThat(projectFigures(fixed).budgetUsed()).isEqualByComparingTo("75");

        var form = projects.overview(fixed).data();
        projects.save(TestProjects.with(form, Map.of("budgetType", BudgetType.TIME_AND_MATERIALS)));
        entities.clear();
        assertThat(projectFigures(fixed).budgetUsed()).isEqualByComparingTo("200");
    }

    @Test
    void a_project_that_gets_another_currency_has_its_figures_in_that() {
        as(Role.ADMIN);
        rates.add(new RateForm(null, "USD", MAY_3, new BigDecimal("2")));
        post(with(revenue(project, "100"), Map.of("date", MAY_3)));

        var form = projects.overview(project).data();
        projects.save(TestProjects.with(form, Map.of("currency", "USD")));
        entities.clear();

        assertThat(figures()).isEqualTo(new Figures("USD", new BigDecimal("200.00"), new BigDecimal("0.00")));
        assertKeptAsRecomputed();
    }

    @Test
    void after_any_acts_the_figures_are_those_of_the_entries() {
        var random = new Random(4);
        var there = new ArrayList<EntryForm>();
        for (var act = 0; act < 60; act++) {
            var amount = new BigDecimal(random.nextInt(-50_000, 100_000) * 2 + 1).movePointLeft(2);
            var kind = random.nextBoolean() ? EntryKind.REVENUE : EntryKind.COST;
            if (there.size() < 5 || random.nextInt(3) == 0) {
                there.add(post(with(cost(project, "1"), Map.of("kind", kind, "amount", amount))));
            } else if (random.nextBoolean()) {
                var at = random.nextInt(there.size());
                there.set(at, entries.save(with(there.get(at), Map.of("kind", kind, "amount", amount))));
            } else {
                entryBulk.remove(
                        Set.of(there.remove(random.nextInt(there.size())).id()));
            }
            assertKeptAsRecomputed();
        }
        assertThat(figures().revenue()).isEqualByComparingTo(sum(there, EntryKind.REVENUE));
        assertThat(figures().costs()).isEqualByComparingTo(sum(there, EntryKind.COST));
    }

    @Test
    void all_of_it_is_money_and_not_there_for_others() {
        var posted = post(revenue(project, "10"));
        entries.save(with(posted, Map.of("text", "x")));
        entryBulk.remove(Set.of(posted.id()));
        entities.flush();
        var entriesAlone = ActivityFilter.NONE.withType(RecordType.ENTRY);
        assertThat(activity.page(entriesAlone, ZoneOffset.UTC, PAGE))
                .extracting(row -> row.kind())
                .contains(OperationKind.POST, OperationKind.EDIT, OperationKind.REMOVE);
        var record = new RecordKey(RecordType.ENTRY, posted.id());
        assertThat(activity.named(record).name()).isNotNull();

        as(Role.EDITOR);

        assertThat(activity.page(entriesAlone, ZoneOffset.UTC, PAGE)).isEmpty();
        assertThat(activity.types()).doesNotContain(RecordType.ENTRY);
        assertThat(activity.named(record).name()).isNull();
        assertThat(history.of(RecordType.ENTRY, posted.id(), 10)).isEmpty();
        assertThatThrownBy(() -> entries.page(project, EntryFilter.NONE, PAGE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entries.ids(project, EntryFilter.NONE, Sort.unsorted()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entries.rows(List.of(posted.id()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> post(cost(project, "1"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entryBulk.remove(Set.of(posted.id()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entryBulk.setCategory(Set.of(posted.id()), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contribution.ofEntries(project, EntryFilter.NONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_post_takes_the_same_number_of_statements_however_many_there_are() {
        post(cost(project, "1"));
        entities.clear();
        var few = QueryCount.of(() -> post(cost(project, "1")));
        for (var i = 0; i < 30; i++) {
            post(cost(project, "1"));
        }
        entities.clear();

        assertThat(QueryCount.of(() -> post(cost(project, "1")))).isEqualTo(few).isLessThanOrEqualTo(16);
    }

    private void assertKeptAsRecomputed() {
        entities.flush();
        var kept = jdbc.queryForMap(
                "select revenue, costs, margin, left_out from project_figures where project_id = ?", project);
        var sums = jdbc.queryForMap("""
                select coalesce(sum(case when kind = 'REVENUE' then project_amount end), 0) as revenue,
                  coalesce(sum(case when kind = 'COST' then project_amount end), 0) as costs,
                  coalesce(sum(case when project_amount is null then 1 end), 0) as left_out
                from entry where project_id = ? and removed = false""", project);
        assertThat((BigDecimal) kept.get("revenue")).isEqualByComparingTo((BigDecimal) sums.get("revenue"));
        assertThat((BigDecimal) kept.get("costs")).isEqualByComparingTo((BigDecimal) sums.get("costs"));
        assertThat((BigDecimal) kept.get("margin"))
                .isEqualByComparingTo(((BigDecimal) sums.get("revenue")).subtract((BigDecimal) sums.get("costs")));
        assertThat(((Number) kept.get("left_out")).longValue()).isEqualTo(((Number) sums.get("left_out")).longValue());
    }

    private static BigDecimal sum(List<EntryForm> forms, EntryKind kind) {
        return forms.stream()
                .filter(form -> form.kind() == kind)
                .map(EntryForm::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An amount may be written with more or fewer zeros. */
    private static void assertSame(EntryForm form, EntryForm wanted) {
        assertThat(form)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(wanted);
    }

    private EntryForm post(EntryForm form) {
        return entries.post(form);
    }

    private long create(ProjectForm form) {
        var id = projects.create(form).id();
        entities.flush();
        return id;
    }

    private void close(long id) {
        projects.save(TestProjects.with(projects.overview(id).data(), Map.of("status", ProjectStatus.CLOSED)));
    }

    private Figures figures() {
        return projectFigures().figures();
    }

    private ProjectFigures projectFigures() {
        return projectFigures(project);
    }

    private ProjectFigures projectFigures(long id) {
        return contribution.ofProjects(List.of(id), Period.ALL).get(id);
    }

    private List<EntryRow> page(EntryFilter filter) {
        var rows = entries.page(project, filter, PAGE);
        assertThat(entries.ids(project, filter, Sort.unsorted())).hasSize(rows.size());
        return rows;
    }

    private List<String> amounts(EntryFilter filter) {
        return page(filter).stream()
                .map(row -> row.amount().stripTrailingZeros().toPlainString())
                .toList();
    }

    private void as(Role role) {
        SecurityContextHolder.setContext(people.as(role));
    }
}
