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
import app.cartera.finance.figures.Period;
import app.cartera.journal.History;
import app.cartera.journal.KeptField;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.Staying;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What was done to entries, taken back as from the activity. */
@ServiceTest
@SignedIn(Role.MANAGER)
class EntryUndoTest {

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService entryBulk;

    @Autowired
    CategoryService categories;

    @Autowired
    ContributionService contribution;

    @Autowired
    UndoService undoing;

    @Autowired
    ProjectService projects;

    @Autowired
    History history;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    long project;

    @BeforeEach
    void a_project() {
        project = projects.create(named("Web")).id();
        entities.flush();
    }

    @Test
    void a_posted_entry_goes_and_comes_back() {
        var posted = entries.post(revenue(project, "10"));

        var undo = undo(latest(posted));
        assertThat(undo.reverted()).isOne();
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).isEmpty();
        assertThat(revenues()).isEqualByComparingTo("0");

        assertThat(undo(undone(undo)).reverted()).isOne();
        assertThat(entries.form(posted.id()).amount()).isEqualByComparingTo("10");
        assertThat(revenues()).isEqualByComparingTo("10");
        assertThatThrownBy(() -> undo(undone(undo))).isInstanceOf(NotUndoable.class);
    }

    @Test
    void what_was_edited_since_stays_when_it_is_posted_or_imported_no_more() {
        var one = entries.post(cost(project, "40"));
        var posting = latest(one);
        entries.save(with(one, Map.of("amount", new BigDecimal("44"))));

        assertThat(undoing.preview(posting).back()).isZero();
        assertThat(undoing.preview(posting).staying().records()).isOne();
        assertThat(undo(posting).operationId()).isNull();
        assertThat(entries.form(one.id()).amount()).isEqualByComparingTo("44");
    }

    @Test
    void an_edit_that_was_taken_back_keeps_nothing_from_going_until_it_is_brought_back() {
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> entries.post(cost(project, "5")).id())
                .toList();
        var back = undone(undo(entryBulk.remove(Set.copyOf(ids)).operationId()));
        var edited = entries.save(with(entries.form(ids.getFirst()), Map.of("amount", BigDecimal.TEN, "text", "a")));
        var undo = undo(latest(edited));
        assertThat(undoing.preview(back).back()).isEqualTo(3);

        var again = undone(undo(undone(undo)));
        assertThat(undoing.preview(back).back()).isEqualTo(2);

        undo(again);
        assertThat(undo(back).reverted()).isEqualTo(3);
    }

    @Test
    void a_posted_entry_goes_when_its_edit_was_taken_back() {
        var posted = entries.post(with(cost(project, "40"), Map.of("text", "checked")));
        var posting = latest(posted);
        var saved = entries.save(with(posted, Map.of("text", "Checked")));
        assertThat(undoing.preview(posting).back()).as("case matters").isZero();

        entries.save(with(saved, Map.of("text", "checked")));
        entities.flush();
        assertThat(undoing.preview(posting).back()).isOne();
        assertThat(undo(posting).reverted()).isOne();
    }

    @Test
    void of_several_that_come_back_those_that_were_edited_since_stay_when_that_is_undone() {
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> entries.post(cost(project, "5")).id())
                .toList();
        var back = undone(undo(entryBulk.remove(Set.copyOf(ids)).operationId()));
        entries.save(with(entries.form(ids.getFirst()), Map.of("text", "Checked")));
        entities.flush();

        assertThat(undoing.preview(back).back()).isEqualTo(2);
        assertThat(undoing.preview(back).staying().examples()).containsExactly("Web");
        assertThat(undo(back).reverted()).isEqualTo(2);
        assertThat(entries.form(ids.getFirst()).text()).isEqualTo("Checked");
    }

    @Test
    void of_many_in_a_closed_project_it_says_so_and_names_it_once() {
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> entries.post(cost(project, "5")).id())
                .toList();
        var removal = entryBulk.remove(Set.copyOf(ids)).operationId();
        set(ProjectStatus.CLOSED);

        assertThat(undoing.preview(removal)).isEqualTo(UndoPreview.nothing(closed(5)));
    }

    @Test
    void categories_given_to_several_go_back_to_what_each_had_unless_it_has_another_since() {
        var invoice = categories.all().getFirst().id();
        var labour = categories.all().get(1).id();
        var without = entries.post(cost(project, "5"));
        var with = entries.post(with(cost(project, "5"), Map.of("categoryId", invoice)));
        var changed = entries.post(cost(project, "5"));
        var all = Set.of(without.id(), with.id(), changed.id());
        var operation = entryBulk.setCategory(all, labour).orElseThrow().operationId();
        entries.save(with(entries.form(changed.id()), Map.of("categoryId", invoice)));
        entities.flush();
        assertThat(undoing.preview(operation)).isEqualTo(UndoPreview.ofMany(2, Staying.of(1, List.of("Web"))));

        var undo = undo(operation);
        assertThat(undo.reverted()).isEqualTo(2);
        assertThat(undo.staying().records()).isOne();
        assertThat(entries.form(without.id()).categoryId()).isNull();
        assertThat(entries.form(with.id()).categoryId()).isEqualTo(invoice);
        assertThat(entries.form(changed.id()).categoryId()).isEqualTo(invoice);

        assertThat(undo(undone(undo)).reverted()).isEqualTo(2);
        assertThat(entries.form(without.id()).categoryId()).isEqualTo(labour);
        set(ProjectStatus.CLOSED);
        assertThat(undoing.preview(operation)).isEqualTo(UndoPreview.nothing(closed(3)));
    }

    @Test
    void the_categories_of_many_go_back_with_no_more_statements_than_those_of_two() {
        var two = statementsToUndo(2);

        assertThat(statementsToUndo(40)).isEqualTo(two);
    }

    private long statementsToUndo(int number) {
        var ids = IntStream.range(0, number)
                .mapToObj(i -> entries.post(cost(project, "5")).id())
                .collect(Collectors.toSet());
        var labour = categories.all().get(1).id();
        var operation = entryBulk.setCategory(ids, labour).orElseThrow().operationId();
        return QueryCount.of(() -> undo(operation));
    }

    @Test
    void an_edit_goes_back_field_by_field() {
        var posted = entries.post(with(revenue(project, "10"), Map.of("text", "a")));
        var saved = entries.save(with(posted, Map.of("amount", new BigDecimal("20"), "text", "b")));
        var edit = latest(posted);
        entries.save(with(saved, Map.of("text", "c")));

        var undo = undo(edit);

        assertThat(undo.reverted()).isOne();
        assertThat(entries.form(posted.id()).amount()).isEqualByComparingTo("10");
        assertThat(entries.form(posted.id()).text()).isEqualTo("c");
        assertThat(revenues()).isEqualByComparingTo("10");

        undo(undone(undo));
        assertThat(revenues()).isEqualByComparingTo("20");
    }

    @Test
    void of_an_edit_that_goes_back_in_part_it_tells_what_stays() {
        var posted = entries.post(with(revenue(project, "10"), Map.of("text", "a")));
        var saved = entries.save(with(posted, Map.of("amount", new BigDecimal("20"), "text", "b")));
        var edit = latest(posted);
        entries.save(with(saved, Map.of("text", "c")));
        var kept = List.of(new KeptField(RecordType.ENTRY, "text"));

        assertThat(undoing.preview(edit)).isEqualTo(UndoPreview.ofOne(kept));
        assertThat(undo(edit).kept()).isEqualTo(kept);
    }

    @Test
    void an_amount_and_its_currency_go_back_together() {
        var posted = entries.post(revenue(project, "100"));
        entries.save(with(posted, Map.of("amount", new BigDecimal("15000"), "currency", "JPY")));

        assertThat(undo(latest(posted)).kept()).isEmpty();
        assertThat(entries.form(posted.id()).amount()).isEqualByComparingTo("100");
        assertThat(entries.form(posted.id()).currency()).isEqualTo("EUR");
    }

    @Test
    void an_amount_that_was_entered_since_keeps_the_currency_it_was_entered_in() {
        var posted = entries.post(revenue(project, "100"));
        var inYen = Map.of("amount", new BigDecimal("15000"), "currency", "JPY", "text", "Tokyo");
        var saved = entries.save(with(posted, inYen));
        var edit = latest(posted);
        entries.save(with(saved, Map.of("amount", new BigDecimal("16000"))));

        assertThat(undo(edit).kept()).extracting("field").containsExactlyInAnyOrder("amount", "currency");
        assertThat(entries.form(posted.id()).amount()).isEqualByComparingTo("16000");
        assertThat(entries.form(posted.id()).currency()).isEqualTo("JPY");
        assertThat(entries.form(posted.id()).text()).isNull();
    }

    @Test
    void an_amount_stays_whose_currency_is_another_since() {
        var posted = entries.post(revenue(project, "10"));
        var saved = entries.save(with(posted, Map.of("amount", new BigDecimal("1000"))));
        var edit = latest(posted);
        var inDollars = entries.save(with(saved, Map.of("currency", "USD")));

        assertThat(undoing.preview(edit)).isEqualTo(UndoPreview.nothing("Web"));
        assertThat(undo(edit).operationId()).isNull();
        assertThat(entries.form(posted.id()).amount()).isEqualByComparingTo("1000");

        entries.save(with(inDollars, Map.of("currency", "EUR")));
        assertThat(undo(edit).reverted()).isOne();
        assertThat(entries.form(posted.id()).amount()).isEqualByComparingTo("10");
    }

    @Test
    void an_amount_that_its_currency_no_longer_allows_stays() {
        var posted = entries.post(revenue(project, "10.50"));
        var saved = entries.save(with(posted, Map.of("amount", new BigDecimal("1000"))));
        var edit = latest(posted);
        entries.save(with(saved, Map.of("currency", "JPY")));

        assertThat(undoing.preview(edit).back()).isZero();
        assertThat(undo(edit).operationId()).isNull();
        assertThat(entries.form(posted.id()).amount()).isEqualByComparingTo("1000");
    }

    @Test
    void an_edit_of_an_entry_that_was_removed_since_stays() {
        var posted = entries.post(revenue(project, "10"));
        entries.save(with(posted, Map.of("amount", new BigDecimal("20"))));
        var edit = latest(posted);
        var removal = entryBulk.remove(Set.of(posted.id())).operationId();

        assertThat(undoing.preview(edit).back()).isZero();
        assertThat(undo(edit).staying().examples()).containsExactly("Web");

        undo(removal);
        assertThat(undo(edit).reverted()).isOne();
        assertThat(revenues()).isEqualByComparingTo("10");
    }

    @Test
    void several_removed_entries_come_back_but_for_those_that_are_back_already() {
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> entries.post(cost(project, "5")).id())
                .toList();
        var removal = entryBulk.remove(Set.copyOf(ids)).operationId();
        assertThat(undoing.preview(removal).back()).isEqualTo(3);

        var undo = undo(removal);

        assertThat(undo.reverted()).isEqualTo(3);
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).hasSize(3);
        assertThat(contribution.ofEntries(project, EntryFilter.NONE).figures().costs())
                .isEqualByComparingTo("15");
        undo(undone(undo));
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).isEmpty();
    }

    @Test
    void what_was_removed_from_a_project_closed_since_stays_until_it_is_open_again() {
        var one = entries.post(cost(project, "5"));
        var other = entries.post(cost(project, "6"));
        var removal = entryBulk.remove(Set.of(one.id())).operationId();
        var removalOfBoth = entryBulk.remove(Set.of(one.id(), other.id())).operationId();
        set(ProjectStatus.CLOSED);

        assertThat(undoing.preview(removal).back()).isZero();
        assertThat(undoing.preview(removal).staying().records()).isOne();
        assertThat(undoing.preview(removal).staying().examples()).containsExactly("Web");
        assertThat(undo(removal)).isEqualTo(UndoResult.nothing(UndoPreview.nothing(closed(1))));
        assertThat(undo(removalOfBoth).reverted()).isZero();
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).isEmpty();

        set(ProjectStatus.ACTIVE);
        assertThat(undo(removal).reverted()).isOne();
        assertThat(undo(removalOfBoth).reverted()).isOne();
        assertThat(entries.ids(project, EntryFilter.NONE, Sort.unsorted())).hasSize(2);
    }

    @Test
    void who_may_not_see_money_undoes_none_of_it() {
        var posted = entries.post(revenue(project, "10"));
        var operation = latest(posted);
        SecurityContextHolder.setContext(people.as(Role.EDITOR));

        assertThatThrownBy(() -> undoing.preview(operation)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undoing.undo(operation)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_undo_stands_in_the_history_of_the_entry() {
        var posted = entries.post(revenue(project, "10"));
        undo(latest(posted));

        assertThat(history.of(RecordType.ENTRY, posted.id(), 10))
                .extracting(entry -> entry.kind())
                .containsExactly(OperationKind.UNDO, OperationKind.POST);
    }

    private UndoResult undo(long operation) {
        entities.flush();
        entities.clear();
        var result = undoing.undo(operation);
        entities.clear();
        return result;
    }

    private static Staying closed(long entries) {
        return new Staying(entries, entries, List.of("Web"));
    }

    private static long undone(UndoResult result) {
        return Objects.requireNonNull(result.operationId());
    }

    private long latest(EntryForm entry) {
        return history.of(RecordType.ENTRY, entry.id(), 1).getFirst().operationId();
    }

    private void set(ProjectStatus status) {
        projects.save(TestProjects.with(projects.overview(project).data(), Map.of("status", status)));
        entities.flush();
        entities.clear();
    }

    private BigDecimal revenues() {
        return contribution
                .ofProjects(List.of(project), Period.ALL)
                .get(project)
                .figures()
                .revenue();
    }
}
