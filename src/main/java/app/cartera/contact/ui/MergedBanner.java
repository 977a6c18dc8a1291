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

    /** @param projects how many it still has, as where the merge was ended before all had gone over */
    void show(@Nullable ContactRow into, long projects) {
        getContent().removeAll();
        getContent().setVisible(into != null);
        if (into != null) {
            var text = projects == 0
                    ? getTranslation("client.merged", into.name())
                    : getTranslation("client.merged.halfway", projects, into.name());
            getContent()
                    .add(
                            new Span(text),
                            new Anchor(
                                    ContactAddress.of(into.id()), getTranslation("client.merged.open", into.name())));
        }
    }
}
