package app.cartera.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.shared.DistinctName;
import java.util.Locale;

/** Names as people read them: of two that nothing tells apart, one is "Acme (the other one)". */
public final class NameText {

    private NameText() {}

    public static String of(Locale reader, String name) {
        return DistinctName.ofOther(name)
                .map(other -> translate(reader, "value.theOther", other))
                .orElse(name);
    }
}
