package app.cartera.contact.ui;

import app.cartera.access.CurrentUser;
import app.cartera.contact.ContactOverview;
import app.cartera.contact.ContactService;
import app.cartera.journal.OperationRuns;
import app.cartera.project.ui.wizard.NewProjectWizard;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.OneClick;
import app.cartera.shared.ui.page.ArchivedBanner;
import app.cartera.shared.ui.page.Initials;
import app.cartera.shared.ui.page.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;

/** The top of the page of a client: who it is, what can be done with it, and what has become of it. */
class ClientHeader extends Composite<Div> {

    private final ContactActs acts;
    private final boolean edits;
    private final PageHeader words = new PageHeader("");
    private final ArchivedBanner archived;
    private final MergedBanner merged;
    private final MergedHere mergedHere = new MergedHere();

    /** @param changed shows what has become of the contact */
    ClientHeader(
            ContactActs acts, ContactService contacts, OperationRuns runs, Command changed, CurrentUser currentUser) {
        this.acts = acts;
        this.edits = currentUser.edits();
        this.archived =
                new ArchivedBanner(getTranslation("client.archived"), getTranslation("contacts.restore"), edits);
        this.merged = new MergedBanner(contacts, runs, changed);
        getContent().addClassName("client-header");
        getContent().add(words, archived, merged, mergedHere);
    }

    /** @param projects how many it has, archived ones among them */
    void show(long id, ContactOverview overview, long projects) {
        var data = overview.data();
        words.setBefore(new Initials(data.name()));
        words.setTitle(data.name());
        words.setSubtitle(ContactTexts.joined(
                data.legalName(), data.taxId(), data.city(), Formats.current().country(data.country()), data.email()));
        words.setActions(edits ? actions(id, overview) : new Component[0]);
        archived.show(overview.archived() && overview.mergedInto() == null, () -> acts.restore(id, data.name()));
        merged.show(id, overview, projects);
        mergedHere.show(overview.others());
    }

    private Component[] actions(long id, ContactOverview overview) {
        var data = overview.data();
        var actions = new ArrayList<Component>();
        actions.add(button("contacts.edit", () -> acts.edit(id, data.name())));
        if (overview.mergedInto() == null) {
            actions.add(button("contacts.merge", () -> acts.merge(id, data.name())));
        }
        if (!overview.archived()) {
            actions.add(button("contacts.archive", () -> acts.archive(id, data.name())));
        }
        if (data.client() && !overview.archived()) {
            actions.add(createProjectButton(id));
        }
        return actions.toArray(Component[]::new);
    }

    private Button button(String text, Command act) {
        var button = new Button(getTranslation(text));
        OneClick.on(button, act);
        return button;
    }

    private Button createProjectButton(long id) {
        var ofClient = QueryParameters.of(NewProjectWizard.CLIENT, String.valueOf(id));
        var create = new Button(
                getTranslation("client.createProject"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(NewProjectWizard.class, ofClient));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }
}
