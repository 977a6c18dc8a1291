package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.journal.FieldChange;
import app.cartera.journal.FormUndo;
import app.cartera.journal.Journal;
import app.cartera.journal.OperationKind;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import app.cartera.shared.Values;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was done to one contact, field by field: a field that is no longer as the operation left it stays. */
@Service
@ForEditors
@Transactional(readOnly = true)
class ContactUndoing implements Undoing {

    private static final String ARCHIVED = "archived";

    private final Contacts contacts;
    private final KeepsContactNames names;
    private final MergeUndoing merges;
    private final Journal journal;
    private final FormUndo forms;

    ContactUndoing(Contacts contacts, KeepsContactNames names, MergeUndoing merges, Journal journal, FormUndo forms) {
        this.contacts = contacts;
        this.names = names;
        this.merges = merges;
        this.journal = journal;
        this.forms = forms;
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.type() == RecordType.CONTACT
                && operation.kind() != OperationKind.IMPORT
                && !merges.takesBack(operation);
    }

    @Override
    public UndoPreview undoPreview(UndoableOperation operation) {
        var done = journal.changes(operation.id());
        var id = done.getFirst().recordId();
        var contact = contacts.findById(id).orElseThrow(() -> new NotFound(id));
        var form = contact.form();
        var goes = !archivedByIt(done, contact).isEmpty()
                || !Values.differing(form, forms.reverted(form, done)).isEmpty();
        return goes ? UndoPreview.ofOne(forms.kept(form, done)) : UndoPreview.nothing(contact.name);
    }

    @Override
    @Retried
    @Transactional
    public UndoResult undo(UndoableOperation operation) {
        journal.toUndo(operation.id());
        var done = journal.changes(operation.id());
        var contact = toEdit(done.getFirst().recordId());
        var kept = forms.kept(contact.form(), done);
        var reverted = revert(contact, done);
        contacts.flush();
        if (reverted.isEmpty()) {
            return UndoResult.nothing(contact.name);
        } else {
            var undo = journal.recordUndo(operation.id(), RecordType.CONTACT, contact.id, reverted, contact.version);
            return UndoResult.ofOne(undo, kept);
        }
    }

    private List<FieldChange> revert(Contact contact, List<PastChange> done) {
        var reverted = new ArrayList<FieldChange>();
        var before = contact.form();
        var after = forms.reverted(before, done);
        if (!Values.differing(before, after).isEmpty()) {
            if (contact.fill(after)) {
                names.renamed(contact.id, contact.nameKey);
            }
            reverted.addAll(FieldChange.between(before, contact.form()));
        }
        archivedByIt(done, contact).stream()
                .map(change -> Boolean.parseBoolean(change.before()))
                .forEach(archived -> {
                    reverted.add(new FieldChange(ARCHIVED, contact.archived, archived));
                    if (archived) {
                        contact.archive();
                    } else {
                        contact.restore();
                    }
                });
        return reverted;
    }

    /** The change by which the operation archived or restored it, if it still is as that left it; merged, it stays archived. */
    private static List<PastChange> archivedByIt(List<PastChange> done, Contact contact) {
        return done.stream()
                .filter(change -> change.field().equals(ARCHIVED) && contact.mergedIntoId == null)
                .filter(change -> Boolean.parseBoolean(change.after()) == contact.archived)
                .toList();
    }

    /** Locked, so that nobody saves it between the look at it and the Undo. */
    private Contact toEdit(long id) {
        return contacts.findToEdit(id).orElseThrow(() -> new NotFound(id));
    }
}
