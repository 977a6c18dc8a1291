package app.cartera.shared.ui;

import app.cartera.shared.Refusal;
import com.vaadin.flow.i18n.I18NProvider;

/** What the application says when it refuses something, in the person's language. */
public final class Refusals {

    private Refusals() {}

    public static String text(Refusal refusal) {
        return I18NProvider.translate(refusal.key(), refusal.arguments());
    }

    public static void show(Refusal refusal) {
        Notifications.failure(text(refusal));
    }
}
