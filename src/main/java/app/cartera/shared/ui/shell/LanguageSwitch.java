package app.cartera.shared.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Scope;

/** The languages side by side, for pages before sign-in. */
@SpringComponent
@Scope("prototype")
public class LanguageSwitch extends Composite<Div> {

    private final transient Appearance appearance;

    LanguageSwitch(Appearance appearance) {
        this.appearance = appearance;
        getContent().addClassName("language-switch");
        for (var language : Language.values()) {
            getContent().add(button(language));
        }
    }

    private Button button(Language language) {
        var button = new Button(language.ownName(), click -> appearance.choose(language));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("lang", language.code());
        button.getElement().setAttribute("aria-pressed", String.valueOf(language == appearance.language()));
        return button;
    }
}
