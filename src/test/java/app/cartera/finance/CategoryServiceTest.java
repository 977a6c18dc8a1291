package app.cartera.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.shared.NotFound;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
@SignedIn(Role.ADMIN)
class CategoryServiceTest {

    @Autowired
    CategoryService categories;

    @Autowired
    EntityManager entities;

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

        categories.rename(id, "Desplazamientos");
        categories.archive(id);
        categories.archive(id);
        assertThat(last()).isEqualTo(new CategoryRow(id, "Desplazamientos", null, true));

        categories.restore(id);
        categories.rename(id, "DESPLAZAMIENTOS");
        assertThat(last()).isEqualTo(new CategoryRow(id, "DESPLAZAMIENTOS", null, false));
    }

    @Test
    void a_name_is_of_one_alone_case_and_accents_apart() {
        categories.add("Logística");

        assertThatThrownBy(() -> categories.add("LOGISTICA\u200b")).isInstanceOf(CategoryNameTaken.class);
        var usual = categories.all().getFirst().id();
        assertThatThrownBy(() -> categories.rename(usual, "logistica")).isInstanceOf(CategoryNameTaken.class);
        assertThatThrownBy(() -> categories.add(" ")).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> categories.add("\u200b")).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> categories.add("x".repeat(61))).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> categories.archive(987654321)).isInstanceOf(NotFound.class);
    }

    @Test
    @SignedIn(Role.MANAGER)
    void managers_read_them_and_change_none() {
        assertThat(categories.all()).isNotEmpty();
        assertThatThrownBy(() -> categories.add("X")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> categories.rename(1, "X")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> categories.archive(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> categories.restore(1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_sees_none() {
        assertThatThrownBy(() -> categories.all()).isInstanceOf(AccessDeniedException.class);
    }

    private CategoryRow last() {
        entities.flush();
        entities.clear();
        return categories.all().getLast();
    }
}
