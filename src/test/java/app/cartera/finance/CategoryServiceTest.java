package app.cartera.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.project.TestProjects;
import app.cartera.shared.NotFound;
import app.cartera.shared.Word;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@SignedIn(Role.ADMIN)
class CategoryServiceTest {

    private static final int NAMES = 20;
    private static final int TIMES = 5;

    @Autowired
    CategoryService categories;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_usual_ones_are_there_from_the_start() {
        assertThat(categories.all())
                .extracting(CategoryRow::standard)
                .startsWith("INVOICE", "LABOUR", "PURCHASE", "EXPENSE", "FIXED");
        assertThat(categories.all()).allMatch(category -> !category.archived());
    }

    @Test
    void a_new_one_comes_last_and_can_be_renamed_archived_and_restored() {
        var id = categories.add("  Viajes ");
        assertThat(last()).isEqualTo(new CategoryRow(id, "Viajes", null, false));

        rename(id, "Desplazamientos");
        categories.archive(id);
        categories.archive(id);
        assertThat(last()).isEqualTo(new CategoryRow(id, "Desplazamientos", null, true));

        categories.restore(id);
        rename(id, "DESPLAZAMIENTOS");
        assertThat(last()).isEqualTo(new CategoryRow(id, "DESPLAZAMIENTOS", null, false));
    }

    @Test
    void a_name_is_of_one_alone_case_and_accents_apart() {
        categories.add("Logística");

        assertThatThrownBy(() -> categories.add("LOGISTICA\u200b")).isInstanceOf(CategoryNameTaken.class);
        var usual = categories.all().getFirst().id();
        assertThatThrownBy(() -> rename(usual, "logistica")).isInstanceOf(CategoryNameTaken.class);
        assertThatThrownBy(() -> categories.add(" ")).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> categories.add("\u200b")).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> categories.add("x".repeat(61))).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> categories.archive(987654321)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_renames_one_that_somebody_else_has_renamed_is_told_what_it_is_called_now() {
        var shown = named(categories.add("Viajes"));
        rename(shown.id(), "Desplazamientos");

        assertThatThrownBy(() -> categories.rename(shown, "Dietas"))
                .isInstanceOfSatisfying(CategoryRenamed.class, refusal -> {
                    assertThat(refusal.arguments()).containsExactly("Desplazamientos");
                    assertThat(refusal.current()).isEqualTo(last());
                    assertThat(categories.rename(refusal.current(), "Dietas")).isPresent();
                });
        assertThat(last().name()).isEqualTo("Dietas");
        assertThat(categories.rename(shown, "Dietas")).isEmpty();
    }

    @Test
    void who_renames_a_usual_one_that_has_its_usual_name_back_is_told_it_in_the_own_language() {
        rename(first().id(), "Facturado");
        var shown = first();
        rename(shown.id(), "Factura");

        assertThatThrownBy(() -> categories.rename(shown, "Cobro"))
                .isInstanceOfSatisfying(
                        CategoryRenamed.class,
                        refusal ->
                                assertThat(refusal.arguments()).containsExactly(new Word("category.standard.INVOICE")));
    }

    @Test
    void one_that_was_only_archived_meanwhile_is_renamed() {
        var shown = named(categories.add("Viajes"));
        categories.archive(shown.id());

        categories.rename(shown, "Dietas");

        assertThat(last()).isEqualTo(new CategoryRow(shown.id(), "Dietas", null, true));
    }

    @Test
    void a_usual_one_that_is_saved_by_its_usual_name_stays_one() {
        var usual = first();

        rename(usual.id(), "Factura");

        assertThat(first()).isEqualTo(usual);
    }

    @Test
    void a_usual_one_that_was_renamed_gets_its_usual_name_back_in_either_language() {
        var usual = first();

        for (var name : List.of("Factura", " Invoice ")) {
            rename(usual.id(), "Facturado");
            assertThat(first().name()).isEqualTo("Facturado");
            rename(usual.id(), name);
            assertThat(first()).isEqualTo(usual);
        }
    }

    @Test
    void the_names_of_a_usual_one_are_taken_in_both_languages_until_it_is_renamed() {
        var own = categories.add("Viajes");
        for (var name : List.of("Factura", "invoice", "FACTURA\u200b")) {
            assertThatThrownBy(() -> categories.add(name)).isInstanceOf(CategoryNameTaken.class);
            assertThatThrownBy(() -> rename(own, name)).isInstanceOf(CategoryNameTaken.class);
        }
        var labour = categories.all().get(1).id();
        assertThatThrownBy(() -> rename(labour, "Factura")).isInstanceOf(CategoryNameTaken.class);

        categories.rename(first(), "Facturado");
        rename(own, "Factura");
        assertThat(last().name()).isEqualTo("Factura");
    }

    @Test
    void a_usual_name_does_not_come_back_while_another_has_it_in_any_language() {
        var usual = first().id();
        rename(usual, "Facturado");
        categories.add("FACTURA");

        assertThatThrownBy(() -> rename(usual, "Invoice"))
                .isInstanceOfSatisfying(
                        CategoryNameTaken.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("Factura"));
        assertThat(first().name()).isEqualTo("Facturado");
    }

    @Test
    @SignedIn(Role.MANAGER)
    void managers_read_them_and_change_none() {
        assertThat(categories.all()).isNotEmpty();
        assertThatThrownBy(() -> categories.add("X")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> categories.rename(new CategoryRow(1L, "X", null, false), "Y"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> categories.archive(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> categories.restore(1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_sees_none() {
        assertThatThrownBy(() -> categories.all()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void of_two_who_add_the_same_name_at_once_one_is_told_that_it_is_taken() throws Exception {
        var taken = new AtomicInteger();
        Callable<?> add = () -> {
            for (var i = 0; i < NAMES; i++) {
                try {
                    categories.add("Category " + i);
                } catch (CategoryNameTaken refusal) {
                    taken.incrementAndGet();
                }
            }
            return "";
        };
        try {
            assertThat(AtOnce.atOnce(add, add)).isEmpty();
            assertThat(taken).hasValue(NAMES);
        } finally {
            deleteOwn();
        }
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void of_two_who_archive_one_at_once_the_journal_tells_of_the_one_who_did() throws Exception {
        var operations = new ConcurrentLinkedQueue<OptionalLong>();
        try {
            var id = categories.add("Viajes");
            Callable<?> archive = () -> operations.add(categories.archive(id));

            assertThat(AtOnce.atOnce(archive, archive)).isEmpty();
            assertThat(operations).filteredOn(OptionalLong::isPresent).hasSize(1);
        } finally {
            deleteOwn();
        }
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void two_who_have_the_same_ones_offered_at_once_do_not_wait_for_each_other() throws Exception {
        var names = IntStream.range(0, NAMES).mapToObj(i -> "Category " + i).toList();
        try {
            var ids = names.stream().map(categories::add).toList();
            for (var time = 0; time < TIMES; time++) {
                ids.forEach(categories::archive);

                var failures = AtOnce.atOnce(
                        Executors.callable(() -> categories.offer(names)),
                        Executors.callable(() -> categories.offer(names.reversed())));

                assertThat(failures).isEmpty();
                assertThat(categories.all()).noneMatch(CategoryRow::archived);
            }
        } finally {
            deleteOwn();
        }
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void what_is_archived_while_it_is_renamed_stays_archived() throws Exception {
        var id = categories.add("Viajes");
        try {
            transaction.executeWithoutResult(status -> {
                categories.all();
                elsewhere(() -> categories.archive(id));
                categories.rename(new CategoryRow(id, "Viajes", null, false), "Desplazamientos");
            });

            assertThat(categories.all()).contains(new CategoryRow(id, "Desplazamientos", null, true));
        } finally {
            deleteOwn();
        }
    }

    /** As the category is now. */
    private OptionalLong rename(long id, String name) {
        return categories.rename(named(id), name);
    }

    private CategoryRow named(long id) {
        return categories.all().stream()
                .filter(category -> category.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void deleteOwn() {
        TestProjects.deleteAll(jdbc);
        jdbc.update("delete from entry_category where standard is null");
    }

    private static void elsewhere(Runnable act) {
        try {
            assertThat(AtOnce.atOnce(Executors.callable(act))).isEmpty();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private CategoryRow first() {
        entities.flush();
        entities.clear();
        return categories.all().getFirst();
    }

    private CategoryRow last() {
        entities.flush();
        entities.clear();
        return categories.all().getLast();
    }
}
