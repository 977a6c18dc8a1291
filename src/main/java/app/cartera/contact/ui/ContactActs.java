package app.cartera.contact.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.Later;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactInUse;
import app.cartera.contact.ContactMergeService;
import app.cartera.contact.ContactRefused;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.shared.NotFound;
import app.cartera.shared.ui.ContactAddress;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.PageInFront;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.dialog.LossQuestion;
import app.cartera.shared.ui.dialog.Question;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;
import java.io.Serializable;

/** What a person can do with a contact, wherever it is shown. */
class ContactActs implements Serializable {

    private final transient ContactService contacts;
    private final transient Later later;
    private final MergeActs merging;
    private final Command afterwards;

    /** @param afterwards shows what has become of the contacts */
    ContactActs(
            ContactService contacts,
            ContactMergeService merging,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            Command afterwards) {
        this.contacts = contacts;
        this.merging = new MergeActs(contacts, merging, runs, undoing, later, afterwards);
        this.later = later;
        this.afterwards = afterwards;
    }

    void addClient() {
        new ContactDialog(ContactForm.newClient(""), this::create, typed -> contacts.likelyDuplicates(typed)).open();
    }

    void edit(long id, String name) {
        var shown = PageInFront.orAnew(afterwards);
        orTellGone(
                name,
                () -> new ContactDialog(
                                contacts.overview(id).data(),
                                typed -> later.actLong(() -> save(typed, name)),
                                saved -> tellSaved(saved, shown),
                                typed -> contacts.likelyDuplicates(typed))
                        .open());
    }

    void merge(long id, String name) {
        orTellGone(name, () -> merging.ask(id));
    }

    void archive(long id, String name) {
        orTellGone(name, () -> archiveAndTell(id, name));
    }

    private void archiveAndTell(long id, String name) {
        contacts.archive(id);
        afterwards.execute();
        var shown = PageInFront.orAnew(afterwards);
        Notifications.success(
                translate("contacts.wasArchived", name), translate("contacts.restore"), () -> restore(id, name, shown));
    }

    void restore(long id, String name) {
        restore(id, name, afterwards);
    }

    private void restore(long id, String name, Command shown) {
        orTellGone(name, () -> {
            contacts.restore(id);
            shown.execute();
            Notifications.success(translate("contacts.wasRestored", name));
        });
    }

    /** @param projects how many in use it is known to have. What is needed is not deleted: nobody is asked whether to. */
    void askToDelete(ContactRow contact, long projects) {
        if (projects > 0) {
            var why = contact.archived() ? "contacts.inUse.projectsArchived" : "contacts.inUse.projects";
            tellInUse(contact, translate(why, contact.name(), projects), contact.archived());
        } else {
            orTellGone(
                    contact.name(),
                    () -> orTellInUse(contact, () -> {
                        contacts.checkDelete(contact.id());
                        askToDelete(contact);
                    }));
        }
    }

    private void askToDelete(ContactRow contact) {
        new LossQuestion(
                        translate("contacts.delete.title", contact.name()),
                        translate("contacts.delete.text"),
                        translate("action.cancel"),
                        () -> {},
                        translate("contacts.delete.confirm"),
                        () -> orTellGone(contact.name(), () -> delete(contact)))
                .open();
    }

    private void create(ContactForm typed) {
        var saved = contacts.create(typed);
        afterwards.execute();
        Notifications.success(
                translate("contacts.saved", saved.name()),
                translate("contacts.open"),
                () -> UI.getCurrent().navigate(ContactAddress.of(saved.id())));
    }

    /** Once it is gone, what it was called is known to the page alone. */
    private ContactForm save(ContactForm typed, String name) {
        try {
            return contacts.save(typed);
        } catch (NotFound gone) {
            throw ContactRefused.gone(name);
        }
    }

    private static void tellSaved(ContactForm contact, Command shown) {
        shown.execute();
        Notifications.success(translate("contacts.saved", contact.name()));
    }

    private void delete(ContactRow contact) {
        orTellInUse(contact, () -> {
            contacts.delete(contact.id());
            afterwards.execute();
            Notifications.success(translate("contacts.wasDeleted", contact.name()));
        });
    }

    private void orTellInUse(ContactRow contact, Command act) {
        try {
            act.execute();
        } catch (ContactInUse inUse) {
            tellInUse(contact, Refusals.text(inUse), inUse.isArchived());
        }
    }

    /** The page of a contact says by itself that there is none any more; a list is shown without it. */
    private void orTellGone(String name, Command act) {
        try {
            act.execute();
        } catch (NotFound gone) {
            afterwards.execute();
            Refusals.show(ContactRefused.gone(name));
        }
    }

    /** Offers to archive it, unless it is archived already. */
    private void tellInUse(ContactRow contact, String why, boolean isArchived) {
        var title = translate("contacts.inUse.title", contact.name());
        var dialog = isArchived
                ? new ConfirmDialog(title, why, translate("action.close"), close -> {})
                : new Question(title, why, translate("contacts.archive"), () -> archive(contact.id(), contact.name()));
        dialog.open();
    }
}
