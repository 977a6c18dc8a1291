package app.cartera.contact.ui;

import app.cartera.contact.ContactRow;
import app.cartera.shared.ui.ContactAddress;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says that a contact was merged into another, and leads there. */
class MergedBanner extends Composite<Div> {

    MergedBanner() {
        getContent().addClassNames("warning", "archived-banner");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(@Nullable ContactRow into) {
        getContent().removeAll();
        getContent().setVisible(into != null);
        if (into != null) {
            getContent()
                    .add(
                            new Span(getTranslation("client.merged", into.name())),
                            new Anchor(
                                    ContactAddress.of(into.id()), getTranslation("client.merged.open", into.name())));
        }
    }
}
