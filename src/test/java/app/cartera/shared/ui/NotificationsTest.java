package app.cartera.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ViewTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewTest
@SignedIn(Role.VIEWER)
class NotificationsTest extends SpringBrowserlessTest {

    @Test
    void what_fails_in_the_same_way_again_is_told_once_and_stays() {
        Notifications.failure("The project is closed");
        Notifications.failure("The project is closed");
        roundTrip();
        Notifications.failure("The project is closed");
        roundTrip();

        assertThat(told()).containsExactly("The project is closed");

        Notifications.failure("The amount is missing");
        roundTrip();

        assertThat(told()).containsExactlyInAnyOrder("The project is closed", "The amount is missing");
    }

    private List<String> told() {
        return find(Notification.class).all().stream()
                .map(notification -> find(Span.class, notification).single().getText())
                .toList();
    }
}
