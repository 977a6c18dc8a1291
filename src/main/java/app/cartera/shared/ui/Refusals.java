package app.cartera.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.shared.Refusal;

/** What the application says when it refuses something, in the person's language. */
public final class Refusals {

    private Refusals() {}

    public static String text(Refusal refusal) {
        return translate(refusal.key(), refusal.arguments());
    }

    public static void show(Refusal refusal) {
        Notifications.failure(text(refusal));
    }
}
