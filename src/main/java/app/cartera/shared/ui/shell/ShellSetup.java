package app.cartera.shared.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What every session and every page of the application begins with: language, colours, and who handles errors. */
@Component
class ShellSetup implements VaadinServiceInitListener {

    private final transient Appearance appearance;

    ShellSetup(Appearance appearance) {
        this.appearance = appearance;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(
                info -> messages(service.getInstantiator().getI18NProvider(), info.getLocale()));
        service.addSessionInitListener(init -> {
            var wanted = Language.wanted(init.getRequest());
            init.getSession().setLocale(Language.of(wanted).locale(wanted));
            init.getSession().setErrorHandler(new UnexpectedErrors());
        });
        event.addIndexHtmlRequestListener(page -> appearance.apply(page.getDocument()));
        service.addUIInitListener(init -> appearance.apply(init.getUI()));
    }

    /**
     * That the session is over is told by a message alone, without a caption, by which the page knows it: where nothing was
     * typed it goes to sign-in at once, and back, and otherwise tells it in the language that was chosen last
     * (frontend/scripts/unsaved.js).
     */
    private static SystemMessages messages(I18NProvider texts, Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(null);
        messages.setSessionExpiredMessage(texts.getTranslation("error.sessionOver", locale));
        messages.setInternalErrorCaption(texts.getTranslation("error.unexpected.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("error.reload", locale));
        messages.setSyncErrorCaption(texts.getTranslation("error.sync.title", locale));
        messages.setSyncErrorMessage(texts.getTranslation("error.reload", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("error.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("error.cookies", locale));
        return messages;
    }
}
