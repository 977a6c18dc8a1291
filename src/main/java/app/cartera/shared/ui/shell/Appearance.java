package app.cartera.shared.ui.shell;

import app.cartera.access.CurrentUser;
import app.cartera.access.Preferences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** The language and the colours a person chose: applied at once, kept, and applied again at the next sign-in. */
@Component
class Appearance {

    private static final String LANGUAGE = "language";
    private static final String COLOURS = "colours";

    private final Preferences preferences;
    private final CurrentUser currentUser;

    Appearance(Preferences preferences, CurrentUser currentUser) {
        this.preferences = preferences;
        this.currentUser = currentUser;
    }

    /** Before anybody has signed in there is nobody to keep it for: it then holds for the session. */
    void choose(Language language) {
        if (currentUser.isSignedIn()) {
            preferences.set(LANGUAGE, language.name());
        }
        apply(language, VaadinRequest.getCurrent());
        putWordsReady(UI.getCurrent());
        UI.getCurrent().refreshCurrentRoute(true);
    }

    void choose(Colours colours) {
        preferences.set(COLOURS, colours.name());
        UI.getCurrent().getPage().setColorScheme(colours.scheme());
    }

    Language language() {
        return Language.of(List.of(UI.getCurrent().getLocale()));
    }

    Colours colours() {
        return kept(COLOURS, Colours.class).orElse(Colours.SYSTEM);
    }

    /** Makes a page that is being opened look as its person chose. */
    void apply(UI ui) {
        kept(LANGUAGE, Language.class).ifPresent(language -> apply(language, VaadinRequest.getCurrent()));
        kept(COLOURS, Colours.class).ifPresent(colours -> ui.getPage().setColorScheme(colours.scheme()));
        putWordsReady(ui);
    }

    /** Puts language and colours into a page as it is first sent, so that a dark one does not begin with a white flash. */
    void apply(Document page) {
        var html = page.root().selectFirst("html");
        if (html != null) {
            var scheme = colours().scheme();
            html.attr(
                    "lang",
                    kept(LANGUAGE, Language.class).orElse(sessionLanguage()).code());
            html.attr("theme", scheme.getThemeValue());
            html.attr("style", "color-scheme: " + scheme.getValue() + ";");
        }
    }

    /** What the page says when nothing can be asked of the server: the connection is lost, or the session over. */
    private static void putWordsReady(UI ui) {
        var notice = ui.getReconnectDialogConfiguration();
        notice.setDialogText(ui.getTranslation("connection.lost"));
        notice.setDialogTextGaveUp(ui.getTranslation("connection.gone"));
        ui.getElement().setAttribute("data-session-over", ui.getTranslation("error.sessionOver"));
        ui.getElement().setAttribute("data-sign-in", ui.getTranslation("error.sessionOver.signIn"));
    }

    private static Language sessionLanguage() {
        return Language.of(List.of(VaadinSession.getCurrent().getLocale()));
    }

    private static void apply(Language language, VaadinRequest request) {
        VaadinSession.getCurrent().setLocale(language.locale(Language.wanted(request)));
        if (UI.getCurrent() != null) {
            UI.getCurrent().getElement().setAttribute("lang", language.code());
        }
    }

    private <E extends Enum<E>> Optional<E> kept(String name, Class<E> type) {
        return currentUser.isSignedIn()
                ? preferences.get(name).map(value -> Enum.valueOf(type, value))
                : Optional.empty();
    }
}
