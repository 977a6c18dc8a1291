package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** Says that what a page is of is archived, and lets those who may restore it. */
public class ArchivedBanner extends Composite<Div> {

    private Command restore = () -> {};

    public ArchivedBanner(String text, String restoreText, boolean mayRestore) {
        var button = new Button(restoreText, click -> restore.execute());
        button.setVisible(mayRestore);
        getContent().addClassNames("warning", "archived-banner");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(new Span(text), button);
    }

    public void show(boolean archived, Command restore) {
        this.restore = restore;
        getContent().setVisible(archived);
    }
}
