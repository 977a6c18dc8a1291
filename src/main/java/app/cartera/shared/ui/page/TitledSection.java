package app.cartera.shared.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page under its heading. */
public class TitledSection extends Section {

    public TitledSection(String heading, Component... content) {
        super(new H2(heading));
        add(content);
        addClassName("section");
    }
}
