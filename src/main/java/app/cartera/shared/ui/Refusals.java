package app.cartera.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.shared.Refusal;
import app.cartera.shared.Word;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What the application says when it refuses something, in the person's language. */
public final class Refusals {

    private Refusals() {}

    public static String text(Refusal refusal) {
        var arguments = Stream.of(refusal.arguments()).map(Refusals::told).toArray();
        return translate(refusal.key(), arguments);
    }

    /** As the person reads it; a moment is the time of day that the person's clock shows. */
    private static Object told(Object argument) {
        return switch (argument) {
            case Instant moment -> Formats.current().time(moment);
            case LocalDate date -> Formats.current().date(date);
            case BigDecimal rate -> Formats.current().rate(rate);
            case Word word -> translate(word.key());
            case String text -> NameText.of(Formats.current().locale(), text);
            default -> argument;
        };
    }

    public static void show(Refusal refusal) {
        Notifications.failure(text(refusal));
    }
}
