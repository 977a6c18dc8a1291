package app.cartera.shared.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewTest
@SignedIn(Role.VIEWER)
class DayRangeTest extends SpringBrowserlessTest {

    private static final LocalDate MAY_3 = LocalDate.of(2026, 5, 3);

    private final List<Boolean> good = new ArrayList<>();
    private DatePicker from;
    private DatePicker to;

    @BeforeEach
    void show_two_days() {
        VaadinSession.getCurrent().setLocale(Locale.of("es", "ES"));
        var days = new DayRange("Desde", "Hasta");
        days.fields().forEach(field -> field.addValueChangeListener(change -> good.add(days.isGood())));
        days.fields().forEach(UI.getCurrent()::add);
        from = days.fields().getFirst();
        to = days.fields().getLast();
    }

    @Test
    void a_last_day_before_the_first_one_says_so_until_either_is_put_right() {
        from.setValue(MAY_3);
        to.setValue(MAY_3.minusDays(1));
        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).isEqualTo("Es anterior al primer día");

        from.setValue(MAY_3.minusDays(2));
        assertThat(to.isInvalid()).isFalse();
        assertThat(good).containsExactly(true, false, true);
    }

    @Test
    void a_first_day_after_the_last_one_says_so_until_either_is_put_right() {
        to.setValue(MAY_3);
        from.setValue(MAY_3.plusDays(1));
        assertThat(from.isInvalid()).isTrue();
        assertThat(from.getErrorMessage()).isEqualTo("Es posterior al último día");

        to.setValue(null);
        assertThat(from.isInvalid()).isFalse();
        assertThat(good).containsExactly(true, false, true);
    }
}
