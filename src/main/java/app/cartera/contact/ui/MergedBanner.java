package app.cartera.contact.ui;

import app.cartera.contact.ContactOverview;
import app.cartera.contact.ContactService;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.ui.RunningOperation;
import app.cartera.shared.ui.ContactAddress;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** Says that a contact was merged into another, or how far that has come, and leads there. */
class MergedBanner extends Composite<Div> {

    private final transient ContactService contacts;
    private final transient OperationRuns runs;
    private final Command afterwards;
    private final Span text = new Span();
    private final Div rest = new Div();

    /** @param afterwards shows what has become of the contact, when it was being merged while this was shown */
    MergedBanner(ContactService contacts, OperationRuns runs, Command afterwards) {
        this.contacts = contacts;
        this.runs = runs;
        this.afterwards = afterwards;
        getContent().addClassNames("warning", "archived-banner");
        text.getElement().setAttribute("role", "status");
        getContent().add(text, rest);
        rest.addClassName("merged-ways");
    }

    /** @param projects how many it still has: they are going over, or that was ended before all had */
    void show(long id, ContactOverview overview, long projects) {
        var into = overview.mergedInto();
        rest.removeAll();
        getContent().setVisible(into != null);
        if (into != null) {
            var merge = projects == 0 ? 0 : contacts.mergeOf(id);
            var isRunning = merge != 0 && runs.progress(merge).isRunning();
            var name = MergedNames.of(overview.data(), into).into();
            text.setText(text(name, projects, isRunning));
            if (isRunning) {
                rest.add(new RunningOperation(runs, merge, ended -> afterwards.execute()));
            }
            rest.add(new Anchor(ContactAddress.of(into.id()), getTranslation("client.merged.open", name)));
        }
    }

    private String text(String into, long projects, boolean isRunning) {
        if (projects == 0) {
            return getTranslation("client.merged", into);
        }
        return isRunning
                ? getTranslation("client.merging", into)
                : getTranslation("client.merged.halfway", projects, into);
    }
}
