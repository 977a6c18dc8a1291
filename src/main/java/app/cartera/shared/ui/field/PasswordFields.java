package app.cartera.shared.ui.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** Fields for passwords, whose button that shows what was typed has a name in the person's language. */
public final class PasswordFields {

    private PasswordFields() {}

    /** The texts that Java knows of this field are those of its errors alone. */
    public static PasswordField create(String label) {
        var field = new PasswordField(label);
        field.getElement().setPropertyMap("i18n", Map.of("reveal", translate("user.showPassword")));
        return field;
    }
}
