package app.cartera.contact.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.Later;
import app.cartera.contact.ContactMergeService;
import app.cartera.contact.ContactRefused;
import app.cartera.contact.ContactRow;
import app.cartera.contact.ContactService;
import app.cartera.contact.MergePreview;
import app.cartera.journal.OperationProgress;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.UndoService;
import app.cartera.journal.ui.OperationView;
import app.cartera.journal.ui.UndoActs;
import app.cartera.shared.NotFound;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.List;

/** Merges a contact with another, and says what has become of it. */
class MergeActs implements Serializable {

    private final transient ContactService contacts;
    private final transient ContactMergeService merging;
    private final transient Later later;
    private final UndoActs undo;
    private final Command afterwards;

    /** @param afterwards shows what has become of the contacts */
    MergeActs(
            ContactService contacts,
            ContactMergeService merging,
            OperationRuns runs,
            UndoService undoing,
            Later later,
            Command afterwards) {
        this.contacts = contacts;
        this.merging = merging;
        this.later = later;
        this.undo = new UndoActs(undoing, runs, later, afterwards);
        this.afterwards = afterwards;
    }

    /** @throws NotFound when there is no such contact */
    void ask(long id) {
        var overview = contacts.overview(id);
        var into = overview.mergedInto();
        if (into != null) {
            Refusals.show(ContactRefused.merged(overview.data(), into));
        } else {
            open(id);
        }
    }

    private void open(long id) {
        var row = contacts.row(id).orElseThrow(() -> new NotFound(id));
        new MergeDialog(row, new OthersThan(id), (merged, into) -> merging.preview(merged, into), this::merge).open();
    }

    private void merge(MergeDialog dialog, MergePreview shown) {
        dialog.awaitDone(later.actLong(() -> merging.merge(shown)), progress -> {
            dialog.close();
            afterwards.execute();
            tell(shown, progress);
        });
    }

    private void tell(MergePreview shown, OperationProgress progress) {
        var names = MergedNames.of(shown.merged(), shown.into());
        var done = translate("merge.done", names.merged(), names.into());
        var operation = progress.operationId();
        if (progress.isRunning()) {
            Notifications.success(
                    done + " " + translate("merge.running"),
                    translate("merge.show"),
                    () -> UI.getCurrent().navigate(OperationView.class, OperationView.parameters(operation)));
        } else {
            Notifications.success(done, translate("bulk.undo"), undo.takingBack(operation));
        }
    }

    /** The contacts in use, without the one that is merged with one of them. */
    private class OthersThan implements MergeDialog.Others {

        private final long id;

        OthersThan(long id) {
            this.id = id;
        }

        @Override
        public List<ContactRow> page(String words, int offset, int limit) {
            return merging.others(id, words, offset, limit);
        }

        @Override
        public long count(String words) {
            return merging.countOthers(id, words);
        }

        @Override
        public List<ContactRow> alike() {
            return contacts.likelyDuplicates(contacts.overview(id).data()).stream()
                    .filter(row -> !row.archived())
                    .toList();
        }
    }
}
