package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: what it is, and at the right what can be done, the one primary button last. */
public class PageHeader extends Composite<Header> {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div before = new Div();
    private final Div actions = new Div();

    public PageHeader(String text, Component... actions) {
        setTitle(text);
        subtitle.addClassName("page-subtitle");
        subtitle.setVisible(false);
        before.addClassName("page-before");
        before.setVisible(false);
        this.actions.addClassName("page-actions");
        setActions(actions);
        var words = new Div(title, subtitle);
        words.addClassName("page-words");
        getContent().addClassName("page-header");
        getContent().add(before, words, this.actions);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** A quiet line under the title; none where the text is empty. */
    public void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    /** What stands before the title, such as the initials of a client. */
    public void setBefore(Component... components) {
        before.removeAll();
        before.add(components);
        before.setVisible(components.length > 0);
    }

    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
    }
}
