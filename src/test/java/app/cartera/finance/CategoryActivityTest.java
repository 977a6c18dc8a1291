package app.cartera.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the activity tells of the categories of entries, and how it is taken back from there. */
@ServiceTest
@SignedIn(Role.ADMIN)
class CategoryActivityTest {

    private static final String INVOICE = "category.standard.INVOICE";
    private static final PageRequest PAGE = PageRequest.of(0, 50);

    @Autowired
    CategoryService categories;

    @Autowired
    Activity activity;

    @Autowired
    UndoService undoing;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @Test
    void a_category_that_was_added_is_told_by_its_name_and_its_addition_is_not_undone() {
        var id = categories.add(" Viajes ");

        var added = latest();
        assertThat(added.kind()).isEqualTo(OperationKind.CREATE);
        assertThat(added.type()).isEqualTo(RecordType.CATEGORY);
        assertThat(added.only().id()).isEqualTo(id);
        assertThat(added.only().name()).isEqualTo(new RecordName("Viajes"));
        assertThat(added.only().openable()).isTrue();
        assertThat(added.changes()).containsExactly(money("name", null, "Viajes"));
        assertThat(added.undoable()).isFalse();
        assertThatThrownBy(() -> undo(added)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void another_name_is_told_beside_the_former_one() {
        var id = categories.add("Viajes");
        rename(id, "Desplazamientos");

        assertThat(latest().kind()).isEqualTo(OperationKind.EDIT);
        assertThat(latest().only().name()).isEqualTo(new RecordName("Desplazamientos"));
        assertThat(latest().changes()).containsExactly(money("name", "Viajes", "Desplazamientos"));
    }

    @Test
    void a_usual_category_is_told_by_what_each_language_calls_it() {
        categories.rename(first(), "Ingreso");
        assertThat(latest().changes()).containsExactly(money("name", INVOICE, "Ingreso"));

        categories.rename(first(), "Factura");
        assertThat(latest().changes()).containsExactly(money("name", "Ingreso", INVOICE));
        assertThat(latest().only().name()).isEqualTo(new RecordName(INVOICE));
    }

    @Test
    void a_category_that_is_archived_or_restored_is_told() {
        var id = categories.add("Viajes");

        categories.archive(id);
        assertThat(latest().kind()).isEqualTo(OperationKind.ARCHIVE);
        assertThat(latest().changes()).containsExactly(money("archived", "false", "true"));

        categories.restore(id);
        assertThat(latest().kind()).isEqualTo(OperationKind.RESTORE);
        assertThat(latest().changes()).containsExactly(money("archived", "true", "false"));
        var record = new RecordKey(RecordType.CATEGORY, id);
        assertThat(activity.page(ActivityFilter.NONE.withRecord(record), ZoneOffset.UTC, PAGE))
                .hasSize(3);
    }

    @Test
    void an_act_that_changes_nothing_is_not_told() {
        var id = categories.add("Viajes");

        assertThat(rename(id, " Viajes ")).isEmpty();
        assertThat(categories.restore(id)).isEmpty();
        assertThat(categories.rename(first(), "Invoice")).isEmpty();
        categories.offer(List.of("VIAJES", "factura"));
        assertThat(operations()).hasSize(1);

        assertThat(categories.archive(id)).hasValue(latest().id());
        assertThat(categories.archive(id)).isEmpty();
        assertThat(operations()).hasSize(2);
    }

    @Test
    void a_name_that_is_refused_is_not_told() {
        var id = categories.add("Viajes");

        assertThatThrownBy(() -> rename(id, "Factura")).isInstanceOf(CategoryNameTaken.class);
        assertThatThrownBy(() -> categories.add("VIAJES")).isInstanceOf(CategoryNameTaken.class);

        assertThat(operations()).hasSize(1);
    }

    @Test
    void a_category_gets_its_former_name_back_and_the_later_one_again() {
        var id = categories.add("Viajes");
        rename(id, "viajes");
        var renaming = latest();
        assertThat(undoing.preview(renaming.id())).isEqualTo(UndoPreview.ofOne());

        var undone = undo(renaming);
        assertThat(undone).isEqualTo(UndoResult.ofOne(latest().id()));
        assertThat(last().name()).isEqualTo("Viajes");
        assertThat(latest().kind()).isEqualTo(OperationKind.UNDO);
        assertThat(latest().changes()).containsExactly(money("name", "viajes", "Viajes"));
        assertThatThrownBy(() -> undo(renaming)).isInstanceOf(NotUndoable.class);

        undo(latest());
        assertThat(last().name()).isEqualTo("viajes");
    }

    @Test
    void a_usual_category_is_called_as_each_language_does_again() {
        var usual = first();
        rename(usual.id(), "Ingreso");

        undo(latest());
        assertThat(first()).isEqualTo(usual);

        undo(latest());
        assertThat(first().name()).isEqualTo("Ingreso");
    }

    @Test
    void a_category_is_in_use_or_archived_again() {
        var id = categories.add("Viajes");
        categories.archive(id);

        undo(latest());
        assertThat(last().archived()).isFalse();
        undo(latest());
        assertThat(last().archived()).isTrue();

        categories.restore(id);
        undo(latest());
        assertThat(last().archived()).isTrue();
    }

    @Test
    void what_was_done_to_the_rest_of_a_category_since_stays() {
        var id = categories.add("Viajes");
        rename(id, "Desplazamientos");
        var renaming = latest();
        categories.archive(id);
        var archiving = latest();

        undo(renaming);
        assertThat(last()).isEqualTo(new CategoryRow(id, "Viajes", null, true));
        undo(archiving);
        assertThat(last()).isEqualTo(new CategoryRow(id, "Viajes", null, false));
    }

    @Test
    void what_is_not_as_the_operation_left_it_stays_and_is_named() {
        var id = categories.add("Viajes");
        rename(id, "Desplazamientos");
        var renaming = latest();
        rename(id, "Dietas");
        assertStays(renaming, "Dietas");
        assertThat(last().name()).isEqualTo("Dietas");

        categories.archive(id);
        var archiving = latest();
        categories.restore(id);
        assertStays(archiving, "Dietas");
        assertThat(last().archived()).isFalse();

        categories.archive(first().id());
        var archivingUsual = latest();
        categories.restore(first().id());
        assertStays(archivingUsual, INVOICE);
    }

    @Test
    void a_name_that_is_anothers_by_now_does_not_come_back() {
        var id = categories.add("Viajes");
        rename(id, "Desplazamientos");
        var renaming = latest();
        categories.add("VIAJES");
        assertTaken(renaming, "Viajes");

        categories.rename(first(), "Ingreso");
        var renamingUsual = latest();
        categories.add("invoice");
        assertTaken(renamingUsual, "Invoice");
        assertThat(first().name()).isEqualTo("Ingreso");
    }

    @Test
    void a_manager_reads_what_was_done_and_cannot_take_it_back() {
        categories.archive(categories.add("Viajes"));
        var archiving = latest();
        as(Role.MANAGER);

        assertThat(activity.types()).contains(RecordType.CATEGORY);
        assertThat(operations())
                .hasSize(2)
                .noneMatch(OperationRow::undoable)
                .noneMatch(row -> row.only().openable());
        assertNotUndoneHere(archiving.id());
    }

    @Test
    void who_may_not_see_money_finds_none_of_it() {
        var id = categories.add("Viajes");
        rename(id, "Desplazamientos");
        categories.archive(id);
        undo(latest());
        categories.offer(List.of("Dietas", "Peajes"));
        var done = operations();
        assertThat(done).hasSize(5);

        for (var role : List.of(Role.EDITOR, Role.VIEWER)) {
            as(role);

            assertThat(activity.types()).containsExactly(RecordType.CONTACT, RecordType.PROJECT);
            assertThat(operations()).isEmpty();
            assertThat(activity.following(ActivityFilter.NONE, ZoneOffset.UTC, true, null, 50))
                    .isEmpty();
            assertThat(activity.page(ActivityFilter.NONE.withType(RecordType.CATEGORY), ZoneOffset.UTC, PAGE))
                    .isEmpty();
            assertThat(activity.named(new RecordKey(RecordType.CATEGORY, id)).name())
                    .isNull();
            for (var row : done) {
                assertThatThrownBy(() -> activity.operation(row.id())).isInstanceOf(NotFound.class);
                assertThat(activity.changes(row.id(), PAGE)).isEmpty();
                assertThat(activity.changesFollowing(row.id(), null, 50)).isEmpty();
            }
            assertNotUndoneHere(done.get(3).id());
        }
    }

    private void assertStays(OperationRow operation, String name) {
        assertThat(undoing.preview(operation.id())).isEqualTo(UndoPreview.nothing(name));
        assertThat(undo(operation)).isEqualTo(UndoResult.nothing(name));
    }

    private void assertTaken(OperationRow operation, String name) {
        var before = operations().size();
        assertThatThrownBy(() -> undoing.preview(operation.id())).isInstanceOf(CategoryNameTaken.class);
        assertThatThrownBy(() -> undo(operation))
                .isInstanceOfSatisfying(
                        CategoryNameTaken.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(name));
        assertThat(operations()).hasSize(before);
    }

    private void assertNotUndoneHere(long operation) {
        assertThatThrownBy(() -> undoing.preview(operation)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undoing.undo(operation)).isInstanceOf(AccessDeniedException.class);
    }

    private static FieldChange money(String field, String before, String after) {
        return new FieldChange(field, before, after, true);
    }

    /** As the category is now. */
    private OptionalLong rename(long id, String name) {
        var now = all().stream().filter(category -> category.id() == id).findFirst();
        return categories.rename(now.orElseThrow(), name);
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

    private CategoryRow first() {
        return all().getFirst();
    }

    private CategoryRow last() {
        return all().getLast();
    }

    private List<CategoryRow> all() {
        entities.flush();
        entities.clear();
        return categories.all();
    }

    private void as(Role role) {
        entities.flush();
        entities.clear();
        SecurityContextHolder.setContext(people.as(role));
    }
}
