package app.cartera.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.shared.Refusal;
import java.time.Instant;
import java.util.stream.Stream;

/** What the application says when it refuses something, in the person's language. */
public final class Refusals {

    private Refusals() {}

    public static String text(Refusal refusal) {
        var arguments = Stream.of(refusal.arguments()).map(Refusals::told).toArray();
        return translate(refusal.key(), arguments);
    }

    /** A moment as the time of day that the person's clock shows. */
    private static Object told(Object argument) {
        return argument instanceof Instant moment ? Formats.current().time(moment) : argument;
    }

    public static void show(Refusal refusal) {
        Notifications.failure(text(refusal));
    }
}
