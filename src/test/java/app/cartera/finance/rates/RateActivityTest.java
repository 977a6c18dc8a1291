package app.cartera.finance.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.FieldChange;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow;
import app.cartera.journal.RecordKey;
import app.cartera.journal.RecordName;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import app.cartera.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the activity tells of rates and of the company currency, and how it is taken back from there. */
@ServiceTest
@SignedIn(Role.ADMIN)
class RateActivityTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    RateService rates;

    @Autowired
    Activity activity;

    @Autowired
    UndoService undoing;

    @Autowired
    ToldOfRates follower;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobody_was_told_yet() {
        follower.told.clear();
    }

    @Test
    void a_rate_by_hand_is_told_with_all_that_was_typed() {
        add("USD", MONDAY, "1.0465");

        var added = latest();
        assertThat(added.kind()).isEqualTo(OperationKind.CREATE);
        assertThat(added.only().name()).isEqualTo(new RecordName("USD", MONDAY));
        assertThat(added.changes())
                .containsExactly(
                        money("currency", null, "USD"),
                        money("date", null, "2025-03-03"),
                        money("perEuro", null, "1.0465"),
                        money("source", null, "HAND"));
    }

    @Test
    void an_edit_is_told_by_what_it_changed_and_called_by_the_day_it_led_to() {
        imported("2025-03-03 USD=1.0465");
        edit("USD", Map.of("perEuro", "1.05"));
        assertThat(latest().kind()).isEqualTo(OperationKind.EDIT);
        assertThat(latest().changes())
                .containsExactly(money("perEuro", "1.0465", "1.05"), money("source", "ECB", "HAND"));

        edit("USD", Map.of("date", "2025-03-04"));
        assertThat(latest().only().name()).isEqualTo(new RecordName("USD", TUESDAY));
        assertThat(latest().changes()).containsExactly(money("date", "2025-03-03", "2025-03-04"));
    }

    @Test
    void an_edit_that_changed_nothing_is_not_told() {
        add("USD", MONDAY, "1.0465");
        edit("USD", Map.of("perEuro", "1.04650"));

        assertThat(operations()).hasSize(1);
    }

    @Test
    void a_deleted_rate_is_still_called_by_its_currency_and_day_in_all_that_was_done_to_it() {
        add("USD", MONDAY, "1.04");
        edit("USD", Map.of("perEuro", "1.0465"));
        delete("USD");

        assertThat(latest().kind()).isEqualTo(OperationKind.DELETE);
        assertThat(latest().changes()).contains(money("date", "2025-03-03", null), money("perEuro", "1.0465", null));
        assertThat(operations())
                .hasSize(3)
                .extracting(row -> row.only().name())
                .containsOnly(new RecordName("USD", MONDAY));
        var record = new RecordKey(RecordType.RATE, latest().only().id());
        assertThat(activity.page(ActivityFilter.NONE.withRecord(record), ZoneOffset.UTC, PAGE))
                .hasSize(3);
    }

    @Test
    void a_number_that_is_of_no_rate_has_no_name() {
        for (var number : List.of(0L, 1L, 999_999_999_999_999_999L)) {
            assertThat(activity.named(new RecordKey(RecordType.RATE, number)).name())
                    .isNull();
            assertThat(activity.named(new RecordKey(RecordType.CURRENCY, number + 7))
                            .name())
                    .isNull();
        }
    }

    @Test
    void an_import_is_one_operation_that_tells_each_rate() {
        imported("2025-03-03 USD=1.04");
        add("GBP", MONDAY, "0.8");
        rates.applyImport(EcbFiles.of("2025-03-04 USD=1.0557", "2025-03-03 USD=1.0465 GBP=0.82698"), true);

        var done = latest();
        assertThat(done.kind()).isEqualTo(OperationKind.IMPORT);
        assertThat(done.records()).isEqualTo(3);
        assertThat(activity.changes(done.id(), PAGE))
                .extracting(row -> row.record().name(), row -> row.change())
                .containsExactlyInAnyOrder(
                        tuple(new RecordName("USD", TUESDAY), money("perEuro", null, "1.0557")),
                        tuple(new RecordName("USD", MONDAY), money("perEuro", "1.04", "1.0465")),
                        tuple(new RecordName("GBP", MONDAY), money("perEuro", "0.8", "0.82698")));
    }

    @Test
    void an_import_of_many_tells_those_that_were_there_and_became_others() {
        imported("2024-03-04 USD=7.7777");
        imported(manyDays());

        var done = latest();
        assertThat(done.records()).isGreaterThan(1000);
        assertThat(activity.changes(done.id(), PAGE))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.record().name()).isEqualTo(new RecordName("USD", LocalDate.of(2024, 3, 4))));
    }

    @Test
    void an_import_of_many_that_are_all_new_is_told_by_their_number() {
        imported(manyDays());

        assertThat(latest().records()).isGreaterThan(1000);
        assertThat(activity.changes(latest().id(), PAGE)).isEmpty();
    }

    @Test
    void an_import_of_nothing_new_is_not_told() {
        imported("2025-03-03 USD=1.0465");
        imported("2025-03-03 USD=1.0465");

        assertThat(operations()).hasSize(1);
    }

    @Test
    void an_import_cannot_be_undone() {
        imported("2025-03-03 USD=1.0465");

        assertThat(latest().undoable()).isFalse();
        assertThatThrownBy(() -> undo(latest())).isInstanceOf(NotUndoable.class);
    }

    @Test
    void another_company_currency_is_told_once() {
        var operation = rates.setCompanyCurrency("USD");
        assertThat(rates.setCompanyCurrency("USD")).isEmpty();

        assertThat(operations()).singleElement().satisfies(row -> {
            assertThat(operation).hasValue(row.id());
            assertThat(row.type()).isEqualTo(RecordType.CURRENCY);
            assertThat(row.kind()).isEqualTo(OperationKind.EDIT);
            assertThat(row.changes()).containsExactly(money("code", "EUR", "USD"));
        });
    }

    @Test
    void a_rate_that_was_added_goes_and_comes_back() {
        add("USD", MONDAY, "1.0465");
        follower.told.clear();

        var undone = undo(latest());
        assertThat(undone.reverted()).isOne();
        assertThat(all()).isEmpty();

        undo(latest());
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.perEuro()).isEqualTo("1.0465");
            assertThat(row.source()).isEqualTo(RateSource.HAND);
        });
        assertThat(follower.told).containsExactly("2025-03-03", "2025-03-03");
    }

    @Test
    void an_imported_rate_that_was_edited_is_one_of_the_bank_again() {
        imported("2025-03-03 USD=1.0465");
        edit("USD", Map.of("perEuro", "1.05", "date", "2025-03-04"));
        follower.told.clear();

        undo(latest());

        assertThat(all()).extracting(RateActivityTest::told).containsExactly("USD 2025-03-03 1.0465 ECB");
        assertThat(follower.told).containsExactly("2025-03-03");
    }

    @Test
    void a_deleted_rate_comes_back() {
        imported("2025-03-03 USD=1.0465");
        var deletion = delete("USD");
        follower.told.clear();
        assertThat(undoing.preview(deletion)).isEqualTo(UndoPreview.ofOne());

        undo(latest());

        assertThat(all()).extracting(RateActivityTest::told).containsExactly("USD 2025-03-03 1.0465 ECB");
        assertThat(follower.told).containsExactly("2025-03-03");
    }

    @Test
    void a_rate_that_became_another_since_stays() {
        add("USD", MONDAY, "1.04");
        var addition = latest();
        edit("USD", Map.of("perEuro", "1.05"));
        var edit = latest();
        edit("USD", Map.of("perEuro", "1.06"));

        for (var operation : List.of(addition, edit)) {
            assertThatThrownBy(() -> undoing.preview(operation.id()))
                    .isInstanceOfSatisfying(
                            RateNotAsLeft.class,
                            refusal -> assertThat(refusal.arguments()).containsExactly("USD", MONDAY));
            assertStays(operation);
        }
        assertThat(all()).extracting(RateActivityTest::told).containsExactly("USD 2025-03-03 1.06 HAND");
    }

    @Test
    void a_rate_that_was_deleted_or_moved_since_stays_so() {
        add("USD", MONDAY, "1.04");
        edit("USD", Map.of("perEuro", "1.05"));
        var edit = latest();

        edit("USD", Map.of("date", "2025-03-04"));
        assertStays(edit);

        delete("USD");
        assertStays(edit);
        assertThat(all()).isEmpty();
    }

    @Test
    void a_rate_that_came_where_another_was_stays() {
        add("USD", MONDAY, "1.04");
        edit("USD", Map.of("date", "2025-03-04"));
        var move = latest();
        imported("2025-03-03 USD=1.0465");
        assertStays(move);

        edit("USD", Map.of("date", "2025-03-05"));
        delete("USD");
        var deletion = latest();
        add("USD", MONDAY.plusDays(2), "1.08");
        assertStays(deletion);

        assertThat(all())
                .extracting(RateActivityTest::told)
                .containsExactly("USD 2025-03-05 1.08 HAND", "USD 2025-03-03 1.0465 ECB");
    }

    @Test
    void a_moved_rate_goes_back_with_the_value_that_it_had() {
        add("USD", MONDAY, "1.04");
        edit("USD", Map.of("date", "2025-03-04"));
        var move = latest();

        edit("USD", Map.of("perEuro", "1.99"));
        var edit = latest();
        assertStays(move);
        delete("USD");
        add("USD", TUESDAY, "1.98");
        assertStays(move);
        assertThat(all()).extracting(RateActivityTest::told).containsExactly("USD 2025-03-04 1.98 HAND");

        edit("USD", Map.of("perEuro", "1.99"));
        undo(edit);
        undo(move);
        assertThat(all()).extracting(RateActivityTest::told).containsExactly("USD 2025-03-03 1.04 HAND");
        undo(latest());
        assertThat(all()).extracting(RateActivityTest::told).containsExactly("USD 2025-03-04 1.04 HAND");
    }

    @Test
    void a_rate_by_hand_that_became_one_of_the_bank_since_stays() {
        add("USD", MONDAY, "1.04");
        edit("USD", Map.of("perEuro", "1.05"));
        var edit = latest();
        delete("USD");
        imported("2025-03-03 USD=1.05");

        assertStays(edit);
        assertThat(all()).extracting(RateActivityTest::told).containsExactly("USD 2025-03-03 1.05 ECB");
    }

    @Test
    void of_what_was_done_to_a_rate_only_what_became_other_is_listed() {
        add("USD", MONDAY, "1.04");
        edit("USD", Map.of("date", "2025-03-04"));
        undo(latest());

        for (var operation : operations().subList(0, 2)) {
            assertThat(operation.changes()).extracting(FieldChange::field).containsExactly("date");
            assertThat(activity.changes(operation.id(), PAGE))
                    .extracting(row -> row.change().field())
                    .containsExactly("date");
            assertThat(activity.changesFollowing(operation.id(), null, 50))
                    .extracting(row -> row.change().field())
                    .containsExactly("date");
        }
    }

    @Test
    void a_move_of_which_the_journal_tells_the_day_alone_is_still_taken_back() {
        add("USD", MONDAY, "1.04");
        edit("USD", Map.of("date", "2025-03-04"));
        entities.flush();
        jdbc.update("delete from journal_change where operation_id = ? and field <> 'date'", latest().id());

        undo(latest());

        assertThat(all()).extracting(RateActivityTest::told).containsExactly("USD 2025-03-03 1.04 HAND");
    }

    @Test
    void what_was_taken_back_once_is_not_taken_back_again() {
        add("USD", MONDAY, "1.04");
        var addition = latest();
        undo(addition);

        assertThatThrownBy(() -> undo(addition)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void the_company_gets_back_its_currency_unless_another_was_chosen_since() {
        rates.setCompanyCurrency("USD");
        var toDollars = latest();
        follower.told.clear();

        undo(toDollars);
        assertThat(rates.companyCurrency()).isEqualTo("EUR");
        assertThat(follower.told).containsExactly(ToldOfRates.COMPANY);

        undo(latest());
        assertThat(rates.companyCurrency()).isEqualTo("USD");
        rates.setCompanyCurrency("CHF");
        assertThat(undoing.preview(toDollars.id())).isEqualTo(UndoPreview.nothing("CHF"));
        assertThat(undo(toDollars)).isEqualTo(UndoResult.nothing("CHF"));
        assertThat(rates.companyCurrency()).isEqualTo("CHF");
    }

    @Test
    void a_manager_reads_what_was_done_and_cannot_take_it_back() {
        add("USD", MONDAY, "1.04");
        rates.setCompanyCurrency("USD");
        as(Role.MANAGER);

        assertThat(activity.types()).contains(RecordType.RATE, RecordType.CURRENCY);
        assertThat(operations())
                .hasSize(2)
                .noneMatch(OperationRow::undoable)
                .noneMatch(row -> row.only().openable())
                .allSatisfy(row -> assertNotUndoneHere(row.id()));
    }

    @Test
    void who_may_not_see_money_finds_none_of_it() {
        add("USD", MONDAY, "1.04");
        edit("USD", Map.of("perEuro", "1.05"));
        delete("USD");
        imported("2025-03-03 USD=1.0465");
        imported(manyDays());
        rates.setCompanyCurrency("USD");
        var done = operations();
        assertThat(done).hasSize(6);

        for (var role : List.of(Role.EDITOR, Role.VIEWER)) {
            as(role);

            assertThat(activity.types()).containsExactly(RecordType.CONTACT, RecordType.PROJECT);
            assertThat(operations()).isEmpty();
            assertThat(activity.following(ActivityFilter.NONE, ZoneOffset.UTC, true, null, 50))
                    .isEmpty();
            for (var type : List.of(RecordType.RATE, RecordType.CURRENCY)) {
                assertThat(activity.page(ActivityFilter.NONE.withType(type), ZoneOffset.UTC, PAGE))
                        .isEmpty();
            }
            for (var row : done) {
                assertThatThrownBy(() -> activity.operation(row.id())).isInstanceOf(NotFound.class);
                assertThat(activity.changes(row.id(), PAGE)).isEmpty();
                assertThat(activity.changesFollowing(row.id(), null, 50)).isEmpty();
                if (row.kind() != OperationKind.IMPORT) {
                    var record = new RecordKey(row.type(), row.only().id());
                    assertThat(activity.named(record).name()).isNull();
                    assertNotUndoneHere(row.id());
                }
            }
        }
    }

    private void assertStays(OperationRow operation) {
        assertThatThrownBy(() -> undo(operation)).isInstanceOf(RateNotAsLeft.class);
    }

    private void assertNotUndoneHere(long operation) {
        assertThatThrownBy(() -> undoing.preview(operation)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undoing.undo(operation)).isInstanceOf(AccessDeniedException.class);
    }

    private static String[] manyDays() {
        return LocalDate.of(2022, 3, 3)
                .datesUntil(MONDAY)
                .map(day -> day + " USD=1.0465")
                .toArray(String[]::new);
    }

    private static FieldChange money(String field, String before, String after) {
        return new FieldChange(field, before, after, true);
    }

    private void add(String currency, LocalDate date, String units) {
        rates.add(new RateForm(null, currency, date, new BigDecimal(units)));
    }

    private void edit(String currency, Map<String, String> texts) {
        var row = latestOf(currency);
        var form = new RateForm(row, row.currency(), row.date(), row.perEuro());
        rates.save(app.cartera.shared.Values.withTexts(form, texts));
    }

    private long delete(String currency) {
        return rates.delete(latestOf(currency));
    }

    private RateRow latestOf(String currency) {
        return rates.page(new RateFilter(currency), PAGE).getFirst();
    }

    private void imported(String... days) {
        rates.applyImport(EcbFiles.of(days), false);
    }

    private UndoResult undo(OperationRow operation) {
        entities.flush();
        entities.clear();
        return undoing.undo(operation.id());
    }

    private OperationRow latest() {
        return operations().getFirst();
    }

    private List<OperationRow> operations() {
        return activity.page(ActivityFilter.NONE, ZoneOffset.UTC, PAGE);
    }

    private List<RateRow> all() {
        return rates.page(RateFilter.NONE, PAGE);
    }

    private static String told(RateRow row) {
        return row.currency() + " " + row.date() + " " + row.perEuro() + " " + row.source();
    }

    private void as(Role role) {
        entities.flush();
        entities.clear();
        SecurityContextHolder.setContext(people.as(role));
    }
}
