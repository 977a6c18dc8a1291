package app.cartera.project.ui.wizard;

import app.cartera.shared.ui.OneClick;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;

/** Back, on, and create, which is possible from the first step on. */
class WizardButtons extends Composite<Div> {

    private final Button back;
    private final Button next;
    private final Button create;

    WizardButtons(Command goBack, Command goOn, Command doCreate) {
        back = new Button(getTranslation("wizard.back"));
        next = new Button(getTranslation("wizard.next"));
        create = new Button(getTranslation("projects.create"));
        OneClick.on(back, goBack);
        OneClick.on(next, goOn);
        OneClick.on(create, doCreate);
        getContent().addClassName("page-actions");
        getContent().add(back, create, next);
    }

    void show(boolean first, boolean last) {
        back.setVisible(!first);
        next.setVisible(!last);
        (last ? create : next).addThemeVariants(ButtonVariant.PRIMARY);
        (last ? next : create).removeThemeVariants(ButtonVariant.PRIMARY);
    }

    void goOnWithEnterIn(Component... fields) {
        // The value of a field reaches the server when the field loses the focus, which Enter alone does not do.
        next.addClickShortcut(Key.ENTER).listenOn(fields).resetFocusOnActiveElement();
    }
}
