package app.cartera.shared.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages the application speaks; the name of each is written in itself, so that anyone finds one's own. */
public enum Language {
    SPANISH("Español", Locale.of("es", "ES")),
    ENGLISH("English", Locale.UK);

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    public String ownName() {
        return ownName;
    }

    public String code() {
        return locale.getLanguage();
    }

    boolean speaks(Locale other) {
        return other.getLanguage().equals(code());
    }

    /** The variant the browser asks for, so that dates and numbers are those of the person's country. */
    Locale locale(List<Locale> wanted) {
        return wanted.stream().filter(this::speaks).findFirst().orElse(locale);
    }

    /** The first wanted language that is spoken here; English where there is none. */
    static Language of(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> Stream.of(values()).filter(language -> language.speaks(locale)))
                .findFirst()
                .orElse(ENGLISH);
    }

    static List<Locale> wanted(VaadinRequest request) {
        return Collections.list(request.getLocales());
    }
}
