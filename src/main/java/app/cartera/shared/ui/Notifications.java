package app.cartera.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.Command;
import java.io.Serializable;

/**
 * Short notices. What went well goes away by itself; what failed interrupts a screen reader, and stays until it is closed or
 * the person has done the next thing, whether that went well or not: it would deny what is told beside it.
 */
public final class Notifications {

    private static final int GOES_AFTER = 5_000;
    private static final int GOES_AFTER_WITH_ACTION = 15_000;
    /** By the browser, which would put away with a notice that the server closes the one that takes its place. */
    private static final int GOES_AT_ONCE = 1;

    private static final int STAYS = 0;
    private static final String LAST_FAILURE = Notifications.class.getName() + ".failure";
    private static final String LAST_BROKEN_OFF = Notifications.class.getName() + ".brokenOff";

    private Notifications() {}

    public static void success(String text) {
        putAway(LAST_FAILURE);
        open(new Span(text), GOES_AFTER, NotificationVariant.SUCCESS);
    }

    /** With a button, such as Deshacer, that is there long enough to be reached. */
    public static void success(String text, String action, Command onAction) {
        var button = new Button(action, click -> onAction.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        putAway(LAST_FAILURE);
        var notification = open(new Span(text), GOES_AFTER_WITH_ACTION, NotificationVariant.SUCCESS, button);
        button.addClickListener(click -> notification.setDuration(GOES_AT_ONCE));
    }

    /** There is one notice of a failure at a time. Told in the one that is there still, a screen reader reads it as well. */
    public static void failure(String text) {
        fail(LAST_FAILURE, text);
    }

    /** What has ended well by itself: it is no answer to what the person failed in meanwhile, whose notice stays. */
    public static void ended(String text) {
        putAway(LAST_BROKEN_OFF);
        open(new Span(text), GOES_AFTER, NotificationVariant.SUCCESS);
    }

    /** What has failed by itself: told beside what the person did meanwhile, until the next of this kind has ended. */
    public static void brokeOff(String text) {
        fail(LAST_BROKEN_OFF, text);
    }

    private static void fail(String last, String text) {
        var ui = UI.getCurrent();
        if (ComponentUtil.getData(ui, last) instanceof Failure before && before.isStillThere()) {
            before.tell(text);
        } else {
            var notice = new Div(new Span(text));
            ComponentUtil.setData(ui, last, new Failure(notice, openFailure(notice)));
        }
    }

    private static Notification openFailure(Div notice) {
        var notification = open(notice, STAYS, NotificationVariant.ERROR);
        notification.setAssertive(true);
        notification.setPosition(Position.TOP_CENTER); // below, it would be over Save in a narrow window
        return notification;
    }

    private static void putAway(String last) {
        var ui = UI.getCurrent();
        if (ComponentUtil.getData(ui, last) instanceof Failure before) {
            before.notification.setDuration(GOES_AT_ONCE);
            ComponentUtil.setData(ui, last, null);
        }
    }

    private static Notification open(Component text, int duration, NotificationVariant variant, Button... actions) {
        var notice = new Div(text);
        notice.addClassName("notice");
        notice.add(actions);
        var notification = new Notification(notice);
        notice.add(closeButton(notification));
        notification.addThemeVariants(variant);
        notification.setPosition(Position.BOTTOM_END);
        notification.setDuration(duration);
        notification.open();
        return notification;
    }

    private record Failure(Div notice, Notification notification) implements Serializable {

        boolean isStillThere() {
            return notification.isOpened();
        }

        /** In place: a notice that opens while the only one there closes is put away with it by the browser. */
        void tell(String text) {
            notice.removeAll();
            notice.add(new Span(text));
        }
    }

    private static Button closeButton(Notification notification) {
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.setAriaLabel(translate("action.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        return close;
    }
}
