package app.cartera.shared.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says what is waited for while it is, read out too. It takes no room before and afterwards, when it is empty. */
public final class WaitingText extends Paragraph {

    public WaitingText() {
        addClassNames("hint", "waiting-text");
        getElement().setAttribute("role", "status");
    }
}
