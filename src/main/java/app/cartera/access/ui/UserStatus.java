package app.cartera.access.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.UserRow;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.page.StatusBadge;
import app.cartera.shared.ui.page.StatusBadge.Tone;
import java.time.Instant;

/** Whether a person can sign in just now, in words. */
record UserStatus(String text, Tone tone) {

    static UserStatus of(UserRow user, Formats formats) {
        var lock = user.lastLock().filter(until -> until.isAfter(Instant.now()));
        if (!user.enabled()) {
            return new UserStatus(translate("user.status.disabled"), Tone.DONE);
        } else if (lock.isPresent()) {
            return new UserStatus(translate("user.status.locked", formats.time(lock.get())), Tone.WAITING);
        } else {
            return new UserStatus(translate("user.status.enabled"), Tone.ACTIVE);
        }
    }

    StatusBadge badge() {
        return new StatusBadge(text, tone);
    }
}
