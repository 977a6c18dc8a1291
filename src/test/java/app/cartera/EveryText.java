package app.cartera;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A text that is missing fails the test that asks for it: the page would show its key. */
class EveryText implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof I18NProvider texts ? new Complete(texts) : bean;
    }

    private record Complete(I18NProvider texts) implements I18NProvider {

        @Override
        public List<Locale> getProvidedLocales() {
            return texts.getProvidedLocales();
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... values) {
            var text = texts.getTranslation(key, locale, values);
            if (text.endsWith(": " + key)) {
                throw new AssertionError("No text in " + locale + " for " + key);
            }
            return text;
        }
    }
}
