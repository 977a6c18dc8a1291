package app.cartera.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
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
        service.setSystemMessagesProvider(ShellSetup::messages);
        service.addSessionInitListener(init -> {
            var wanted = Language.wanted(init.getRequest());
            init.getSession().setLocale(Language.of(wanted).locale(wanted));
            init.getSession().setErrorHandler(new UnexpectedErrors());
        });
        event.addIndexHtmlRequestListener(page -> appearance.apply(page.getDocument()));
        service.addUIInitListener(init -> appearance.apply(init.getUI()));
    }

    /** An expired session has no message: the page is loaded again, which leads to sign-in and back. */
    private static SystemMessages messages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        var locale = info.getLocale();
        messages.setInternalErrorCaption(I18NProvider.translate(locale, "error.unexpected.title"));
        messages.setInternalErrorMessage(I18NProvider.translate(locale, "error.reload"));
        messages.setSyncErrorCaption(I18NProvider.translate(locale, "error.sync.title"));
        messages.setSyncErrorMessage(I18NProvider.translate(locale, "error.reload"));
        messages.setCookiesDisabledCaption(I18NProvider.translate(locale, "error.cookies.title"));
        messages.setCookiesDisabledMessage(I18NProvider.translate(locale, "error.cookies"));
        return messages;
    }
}
