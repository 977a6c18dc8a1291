package app.cartera.shared.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The sign and the name of the application. */
public class ProductName extends Div {

    public ProductName() {
        addClassName("product");
        add(new Image("icons/cartera.svg", ""), new Span(getTranslation("app.name")));
    }
}
