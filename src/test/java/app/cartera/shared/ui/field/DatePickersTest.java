package app.cartera.shared.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.datepicker.DatePicker;
import org.junit.jupiter.api.Test;

@ViewTest
@SignedIn(Role.VIEWER)
class DatePickersTest extends SpringBrowserlessTest {

    /** An open calendar would take the Tab for itself. */
    @Test
    void no_calendar_opens_while_a_date_is_typed_that_is_left_with_tab() {
        assertThat(DatePickers.create("Inicio").isAutoOpen()).isFalse();
        assertThat(new DayRange("Desde", "Hasta").fields()).noneMatch(DatePicker::isAutoOpen);
    }
}
