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
    }

    @Test
    void what_fails_next_takes_the_place_of_what_failed_before() {
        Notifications.failure("The project is closed");
        roundTrip();

        Notifications.failure("The amount is missing");
        roundTrip();

        assertThat(told()).containsExactly("The amount is missing");
    }

    @Test
    void what_failed_goes_when_the_next_try_goes_well_and_may_fail_again() {
        Notifications.failure("The project is closed");
        var failure = find(Notification.class).single();
        roundTrip();

        Notifications.success("Saved");

        assertThat(failure.getDuration()).isOne();

        Notifications.failure("The project is closed");
        roundTrip();

        var again = find(Notification.class).all().getLast();
        assertThat(told()).endsWith("Saved", "The project is closed");
        assertThat(again.getDuration()).isZero();
    }

    @Test
    void what_failed_goes_with_what_can_be_undone_too() {
        Notifications.failure("The project is closed");
        var failure = find(Notification.class).single();
        roundTrip();

        Notifications.success("Saved", "Undo", () -> {});

        assertThat(failure.getDuration()).isOne();
    }

    @Test
    void what_ends_by_itself_neither_puts_a_failure_away_nor_takes_its_place() {
        Notifications.failure("The project is closed");
        var failure = find(Notification.class).single();
        roundTrip();

        Notifications.ended("projects.csv has 3 rows");
        Notifications.brokeOff("The file broke off");
        roundTrip();

        assertThat(failure.getDuration()).isZero();
        assertThat(told())
                .containsExactlyInAnyOrder("The project is closed", "projects.csv has 3 rows", "The file broke off");
    }

    @Test
    void what_broke_off_goes_when_the_next_of_its_kind_has_ended() {
        Notifications.brokeOff("The file broke off");
        var failure = find(Notification.class).single();
        roundTrip();

        Notifications.brokeOff("The file broke off again");
        assertThat(told()).containsExactly("The file broke off again");

        Notifications.ended("projects.csv has 3 rows");
        assertThat(failure.getDuration()).isOne();
    }

    private List<String> told() {
        return find(Notification.class).all().stream()
                .map(notification -> find(Span.class, notification).single().getText())
                .toList();
    }
}
