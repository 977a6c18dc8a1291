package app.cartera.finance.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.project.ProjectService;
import app.cartera.shared.CompanyCurrency;
import app.cartera.shared.Refusal;
import app.cartera.shared.UnknownCurrency;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
@SignedIn(Role.ADMIN)
class RateServiceTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    RateService service;

    @Autowired
    StoredRates stored;

    @Autowired
    CompanyCurrency companyCurrency;

    @Autowired
    ProjectService projects;

    @Autowired
    ToldOfRates follower;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobody_was_told_yet() {
        follower.told.clear();
    }

    @AfterEach
    void nothing_happens_meanwhile() {
        follower.meanwhile = () -> {};
    }

    @Test
    void a_rate_by_hand_is_listed_and_used() {
        add("USD", MONDAY, "1.0465");

        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.currency()).isEqualTo("USD");
            assertThat(row.date()).isEqualTo(MONDAY);
            assertThat(row.perEuro()).isEqualTo(new BigDecimal("1.0465"));
            assertThat(row.source()).isEqualTo(RateSource.HAND);
        });
        assertThat(rateOf("USD", "EUR", MONDAY.plusDays(1)))
                .contains(new Rate(new BigDecimal("0.95556617295748"), MONDAY));
        assertThat(follower.told).containsExactly(MONDAY.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 2025-03-03, currency, error.rateOfEuro",
        "XXX, 2025-03-03, currency, error.unknownCurrency",
        "QQQ, 2025-03-03, currency, error.unknownCurrency",
        "USD, 1998-12-31, date, error.rateBeforeEuro",
        "GBP, 2025-03-03, date, error.rateTaken"
    })
    void what_cannot_be_is_refused_at_its_field(String currency, LocalDate date, String field, String key) {
        add("GBP", MONDAY, "0.82698");
        follower.told.clear();

        assertThatThrownBy(() -> add(currency, date, "1.5")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
        assertThat(follower.told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1.123456789", "1234567890123"})
    void a_rate_that_is_none_is_refused(String units) {
        assertThatThrownBy(() -> add("USD", MONDAY, units))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("perEuro");
    }

    @Test
    void a_rate_of_tomorrow_is_refused() {
        assertThatThrownBy(() -> add("USD", LocalDate.now().plusDays(1), "1"))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("date");
    }

    @Test
    void an_imported_rate_that_is_edited_is_one_by_hand() {
        service.applyImport(EcbFiles.of("2025-03-03 USD=1.0465"), false);
        var row = all().getFirst();
        service.save(new RateForm(row, "USD", MONDAY, new BigDecimal("1.05")));

        assertThat(all())
                .containsExactly(new RateRow(row.id(), "USD", MONDAY, new BigDecimal("1.05"), RateSource.HAND));
        assertThat(follower.told).containsExactly(MONDAY.toString(), MONDAY.toString());
    }

    @Test
    void a_rate_that_is_saved_as_it_was_stays_one_of_the_bank_and_nobody_waits_or_is_told() {
        service.applyImport(EcbFiles.of("2025-03-03 USD=1.0465"), false);
        var row = all().getFirst();
        follower.told.clear();

        var unchanged = new RateForm(row, "USD", MONDAY, new BigDecimal("1.04650"));
        assertThat(QueryCount.of(() -> service.save(unchanged))).isOne();

        assertThat(all()).containsExactly(row);
        assertThat(follower.told).isEmpty();
    }

    @Test
    void a_rate_is_not_moved_to_a_day_that_has_one() {
        add("USD", MONDAY, "1.0465");
        add("USD", MONDAY.plusDays(1), "1.0557");
        var later = all().getFirst();

        assertThatThrownBy(() -> service.save(new RateForm(later, "USD", MONDAY, later.perEuro())))
                .isInstanceOf(RateTaken.class);
    }

    @Test
    void a_rate_that_somebody_else_changed_since_it_was_opened_is_not_overwritten() {
        add("USD", MONDAY, "1.0465");
        var opened = all().getFirst();
        service.save(new RateForm(opened, "USD", MONDAY, new BigDecimal("1.05")));
        var theirs = all().getFirst();
        var mine = new BigDecimal("1.06");

        assertThatThrownBy(() -> service.save(new RateForm(opened, "USD", MONDAY, mine)))
                .isInstanceOfSatisfying(
                        RateChanged.class,
                        refusal -> assertThat(refusal.current()).isEqualTo(theirs));
        assertThat(all()).containsExactly(theirs);
        assertThatThrownBy(() -> service.save(new RateForm(opened, "USD", MONDAY, opened.perEuro())))
                .isInstanceOf(RateChanged.class);

        service.save(new RateForm(theirs, "USD", MONDAY, mine));
        assertThat(all()).extracting(RateRow::perEuro).containsExactly(mine);
    }

    @Test
    void a_rate_that_is_moved_counts_from_the_earlier_of_the_two_days() {
        add("USD", MONDAY, "1.0465");
        var moved = all().getFirst();
        follower.told.clear();

        service.save(new RateForm(moved, "USD", MONDAY.plusDays(4), moved.perEuro()));
        service.save(new RateForm(all().getFirst(), "USD", MONDAY.plusDays(2), moved.perEuro()));

        assertThat(follower.told)
                .containsExactly(MONDAY.toString(), MONDAY.plusDays(2).toString());
    }

    @Test
    void a_deleted_rate_is_used_no_more_and_is_gone_once() {
        add("USD", MONDAY, "1.0465");
        var rate = all().getFirst();
        service.delete(rate);

        assertThat(all()).isEmpty();
        assertThat(rateOf("USD", "EUR", MONDAY)).isEmpty();
        assertThat(follower.told).containsExactly(MONDAY.toString(), MONDAY.toString());
        assertThatThrownBy(() -> service.delete(rate))
                .isInstanceOfSatisfying(
                        RateGone.class, gone -> assertThat(gone.arguments()).containsExactly("USD", MONDAY));
        assertThatThrownBy(() -> service.save(new RateForm(rate, "USD", MONDAY, BigDecimal.ONE)))
                .isInstanceOf(RateGone.class);
    }

    @Test
    void a_rate_that_somebody_else_changed_since_it_was_listed_is_not_deleted() {
        add("USD", MONDAY, "1.0465");
        var listed = all().getFirst();
        service.save(new RateForm(listed, "USD", MONDAY.plusDays(1), listed.perEuro()));
        var theirs = all().getFirst();

        assertThatThrownBy(() -> service.delete(listed))
                .isInstanceOfSatisfying(
                        RateNotAsShown.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly("USD", MONDAY.plusDays(1), listed.perEuro()));
        assertThat(all()).containsExactly(theirs);

        service.delete(theirs);
        assertThat(all()).isEmpty();
    }

    @Test
    void the_list_is_newest_first_and_can_be_filtered_and_sorted() {
        service.applyImport(EcbFiles.of("2025-03-03 USD=1.0465 GBP=0.82698", "2025-03-04 USD=1.0557 GBP=0.83"), false);

        assertThat(all()).extracting(RateRow::date).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(service.page(RateFilter.NONE, PageRequest.of(1, 3, Sort.by("currency"))))
                .extracting(RateRow::currency, RateRow::date)
                .containsExactly(org.assertj.core.api.Assertions.tuple("USD", MONDAY.plusDays(1)));
        assertThat(service.page(new RateFilter("GBP"), PAGE))
                .extracting(RateRow::currency)
                .containsExactly("GBP", "GBP");
        assertThat(service.count(RateFilter.NONE)).isEqualTo(4);
        assertThat(service.count(new RateFilter("GBP"))).isEqualTo(2);
        assertThat(service.currencies()).containsExactly("GBP", "USD");
    }

    @Test
    void rates_on_their_way_into_a_file_come_in_the_order_of_the_list_without_those_deleted_meanwhile() {
        service.applyImport(EcbFiles.of("2025-03-03 USD=1.0465 GBP=0.82698", "2025-03-04 USD=1.0557 GBP=0.83"), false);

        for (var sort : List.of(Sort.unsorted(), Sort.by("currency"), Sort.by("date"))) {
            var ids = service.ids(RateFilter.NONE, sort);
            assertThat(rows(ids)).isEqualTo(service.page(RateFilter.NONE, PageRequest.of(0, 50, sort)));
        }
        var ids = service.ids(new RateFilter("GBP"), Sort.by("date"));
        var gone = rows(ids).getFirst();
        service.delete(gone);
        assertThat(rows(ids)).hasSize(1).doesNotContain(gone);
    }

    @Test
    void an_import_says_what_it_will_do_and_does_that() {
        service.applyImport(EcbFiles.of("2025-03-03 USD=1.0400 JPY=157.00"), false);
        add("GBP", MONDAY, "0.8");
        var file = EcbFiles.of("2025-03-04 USD=1.0557", "2025-03-03 USD=1.0465 JPY=157 GBP=0.82698 QQQ=3");
        follower.told.clear();

        var preview = service.previewImport(file);
        assertThat(preview)
                .isEqualTo(new RateImport(4, MONDAY, MONDAY.plusDays(1), 1, 1, 1, 1, MONDAY, List.of("QQQ")));
        assertThat(preview.written(false)).isEqualTo(2);
        assertThat(service.count(RateFilter.NONE)).isEqualTo(3);
        assertThat(follower.told).isEmpty();

        assertThat(service.applyImport(file, false)).isEqualTo(preview);
        assertThat(perEuro("USD")).isEqualTo("1.0465");
        assertThat(perEuro("GBP")).isEqualTo("0.8");
        assertThat(follower.told).containsExactly(MONDAY.toString());
    }

    @Test
    void what_was_typed_by_hand_is_replaced_only_when_asked() {
        add("GBP", MONDAY, "0.8");
        var file = EcbFiles.of("2025-03-03 GBP=0.82698");

        service.applyImport(file, false);
        assertThat(perEuro("GBP")).isEqualTo("0.8");

        service.applyImport(file, true);
        assertThat(perEuro("GBP")).isEqualTo("0.82698");
        assertThat(all()).extracting(RateRow::source).containsExactly(RateSource.ECB);
    }

    @Test
    void a_file_of_which_the_last_days_are_new_changes_nothing_of_the_days_before() {
        service.applyImport(EcbFiles.of("2025-03-03 USD=1.0465"), false);
        follower.told.clear();

        service.applyImport(
                EcbFiles.of("2025-03-05 USD=1.07", "2025-03-04 USD=1.0557", "2025-03-03 USD=1.0465"), false);

        assertThat(follower.told).containsExactly("2025-03-04");
    }

    @Test
    void a_rate_by_hand_that_stays_leaves_its_day_alone() {
        add("USD", MONDAY, "1.04");
        follower.told.clear();
        var file = EcbFiles.of("2025-03-04 USD=1.0557", "2025-03-03 USD=1.0465");

        service.applyImport(file, false);
        service.applyImport(file, true);

        assertThat(follower.told).containsExactly("2025-03-04", MONDAY.toString());
    }

    @Test
    void an_admin_can_sign_in_elsewhere_while_amounts_follow_what_was_imported() {
        var admin = "select id from app_user where username = 'admin' for update nowait";
        follower.meanwhile = () -> assertThat(CompletableFuture.supplyAsync(() -> jdbc.queryForList(admin)))
                .succeedsWithin(Duration.ofMinutes(1));

        service.applyImport(EcbFiles.of("2025-03-03 USD=1.0465"), false);

        assertThat(follower.told).containsExactly(MONDAY.toString());
    }

    @Test
    void a_file_twice_changes_nothing_and_tells_nobody() {
        var file = EcbFiles.of("2025-03-03 USD=1.0465 JPY=157.1");
        service.applyImport(file, false);
        follower.told.clear();

        assertThat(service.applyImport(file, true).already()).isEqualTo(2);
        assertThat(follower.told).isEmpty();
    }

    @Test
    void a_file_that_is_none_or_too_large_is_refused() {
        assertThatThrownBy(() -> service.previewImport(new byte[] {1, 2, 3})).isInstanceOf(NotEcbFile.class);
        assertThatThrownBy(() -> service.applyImport(new byte[RateService.LARGEST_FILE + 1], false))
                .isInstanceOfSatisfying(
                        NotEcbFile.class, large -> assertThat(large.key()).isEqualTo("error.ecbFile.large"));
        assertThatThrownBy(() -> service.previewImport(EcbFiles.of("2025-03-03 QQQ=1")))
                .isInstanceOf(NotEcbFile.class);
    }

    @Test
    void many_days_are_imported_by_a_statement_for_a_thousand() {
        var currencies =
                List.of(("USD JPY BGN CZK DKK GBP HUF PLN RON SEK CHF ISK NOK TRY AUD BRL CAD CNY HKD IDR ILS INR"
                                + " KRW MXN MYR NZD PHP SGD THB ZAR")
                        .split(" "));
        var file = EcbFiles.ofYears(LocalDate.of(2023, 1, 2), LocalDate.of(2025, 3, 3), currencies);

        var preview = service.previewImport(file);
        var queries = QueryCount.of(() -> service.applyImport(file, false));
        var again = service.previewImport(file);

        assertThat(preview.rates()).isGreaterThan(15_000).isEqualTo(preview.added());
        assertThat(queries).isLessThan(preview.rates() / 1000 + 10);
        assertThat(again.already()).isEqualTo(preview.rates());
    }

    @Test
    void many_questions_to_a_table_are_one_of_the_database() {
        add("USD", MONDAY, "1.0465");
        add("GBP", MONDAY, "0.82698");

        assertThat(QueryCount.of(() -> {
                    var table = new RateTable(stored::of);
                    IntStream.range(0, 5000)
                            .forEach(day -> assertThat(table.rate("USD", "GBP", MONDAY.plusDays(day)))
                                    .isEqualTo(table.rate("USD", "GBP", MONDAY)));
                }))
                .isEqualTo(2);
    }

    @Test
    void a_table_of_some_days_says_of_them_what_that_of_all_days_says_and_reads_no_others() {
        service.applyImport(
                EcbFiles.ofYears(MONDAY.minusYears(2), MONDAY.plusYears(1), List.of("USD", "GBP", "JPY")), false);
        add("CHF", MONDAY.plusDays(2), "0.95");
        var all = new RateTable(stored::of);

        for (var length = 0; length < 9; length++) {
            var first = MONDAY.plusDays(3L * length - 9);
            var last = first.plusDays(length);
            var some = new RateTable(currency -> stored.of(currency, first, last));
            first.datesUntil(last.plusDays(1)).forEach(day -> {
                for (var currency : List.of("USD", "GBP", "JPY", "CHF", "NOK")) {
                    assertThat(some.rate(currency, "EUR", day))
                            .as("%s on %s", currency, day)
                            .isEqualTo(all.rate(currency, "EUR", day));
                    assertThat(some.rate("USD", currency, day)).isEqualTo(all.rate("USD", currency, day));
                }
            });
            assertThat(some.rate("USD", "EUR", first.minusDays(5))).isEmpty();
        }
    }

    @Test
    void the_company_currency_is_the_configured_one_until_an_admin_chooses_another() {
        assertThat(service.companyCurrency()).isEqualTo("EUR");

        service.setCompanyCurrency("USD");
        assertThat(service.companyCurrency()).isEqualTo("USD");
        assertThat(projects.newProject(null).currency()).isEqualTo("USD");
        assertThat(follower.told).containsExactly(ToldOfRates.COMPANY);

        service.setCompanyCurrency("USD");
        assertThat(follower.told).hasSize(1);
    }

    @Test
    void a_company_currency_that_another_node_has_set_counts_at_once() {
        assertThat(companyCurrency.code()).isEqualTo("EUR");
        jdbc.update("update company_setting set content = 'GBP' where name = 'currency'");

        assertThat(companyCurrency.code()).isEqualTo("GBP");
    }

    @ParameterizedTest
    @CsvSource({"XXX", "DEM", "usd", "''"})
    void a_company_currency_that_is_not_in_use_is_refused(String code) {
        assertThatThrownBy(() -> service.setCompanyCurrency(code)).isInstanceOf(UnknownCurrency.class);
    }

    @Test
    @SignedIn(Role.MANAGER)
    void a_manager_reads_rates_and_changes_none() {
        assertThat(service.page(RateFilter.NONE, PAGE)).isEmpty();
        assertThat(service.companyCurrency()).isEqualTo("EUR");

        assertDenied(() -> add("USD", MONDAY, "1.0465"));
        assertDenied(() -> service.save(new RateForm(null, "USD", MONDAY, BigDecimal.ONE)));
        var rate = new RateRow(1, "USD", MONDAY, BigDecimal.ONE, RateSource.HAND);
        assertDenied(() -> service.delete(rate));
        assertDenied(() -> service.setCompanyCurrency("USD"));
        assertDenied(() -> service.previewImport(EcbFiles.of("2025-03-03 USD=1.0465")));
        assertDenied(() -> service.applyImport(EcbFiles.of("2025-03-03 USD=1.0465"), false));
    }

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_sees_no_rates() {
        assertDenied(() -> service.page(RateFilter.NONE, PAGE));
        assertDenied(() -> service.count(RateFilter.NONE));
        assertDenied(() -> service.currencies());
        assertDenied(() -> service.companyCurrency());
    }

    private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }

    private List<RateRow> rows(long[] ids) {
        return service.rows(LongStream.of(ids).boxed().toList());
    }

    private void add(String currency, LocalDate date, String units) {
        service.add(new RateForm(null, currency, date, new BigDecimal(units)));
    }

    private Optional<Rate> rateOf(String from, String to, LocalDate date) {
        return new RateTable(currency -> stored.of(currency, date, date)).rate(from, to, date);
    }

    private List<RateRow> all() {
        return service.page(RateFilter.NONE, PAGE);
    }

    private String perEuro(String currency) {
        return service.page(new RateFilter(currency), PAGE).getLast().perEuro().toString();
    }
}
