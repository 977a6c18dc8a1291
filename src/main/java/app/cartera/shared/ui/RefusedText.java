package app.cartera.shared.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Says why something was refused, to be seen and to be heard at once; nothing as long as its text is empty. */
public class RefusedText extends Paragraph {

    public RefusedText() {
        addClassName("refused");
        getElement().setAttribute("role", "alert");
    }
}
