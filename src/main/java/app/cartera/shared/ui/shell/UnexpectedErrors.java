package app.cartera.shared.ui.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.shared.Refusal;
import app.cartera.shared.ui.BrokenOff;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What no view has dealt with. A refusal, a missing right, or that somebody else was in the way for too long, is told as what it
 * is; anything else goes to the log under a number, and the person is told the number. A browser that has gone is no error.
 */
class UnexpectedErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    @Override
    public void error(ErrorEvent event) {
        var thrown = event.getThrowable();
        if (cause(thrown, BrokenOff.class).isPresent()
                || DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            LOG.debug("Nobody waits for the answer any more", thrown);
            return;
        }
        var text = cause(thrown, Refusal.class)
                .map(Refusals::text)
                .or(() -> cause(thrown, AccessDeniedException.class).map(denied -> translate("error.accessDenied")))
                .or(() -> cause(thrown, TransientDataAccessException.class).map(UnexpectedErrors::busy))
                .orElseGet(() -> translate("error.unexpected", log(thrown)));
        if (UI.getCurrent() != null) {
            Notifications.failure(text);
        }
    }

    /** The number under which it is found in the log. */
    static String log(Throwable thrown) {
        var number = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        LOG.error("Unexpected error {}", number, thrown);
        return number;
    }

    private static String busy(TransientDataAccessException inTheWay) {
        LOG.warn("Somebody else was in the way for too long", inTheWay);
        return translate("error.busy");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, current -> current != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
