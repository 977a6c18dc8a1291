package app.cartera.shared.ui.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The texts of the application. One that ends with a name ends with one full stop, also where the name is "Acme S.L.". */
@Component
class Sentences extends DefaultI18NProvider {

    Sentences() {
        super(Stream.of(Language.values())
                .map(language -> language.locale(List.of()))
                .toList());
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        var text = super.getTranslation(key, locale, values);
        for (var value : values) {
            if (value instanceof String name && name.endsWith(".")) {
                text = text.replace(name + ".", name);
            }
        }
        return text;
    }
}
