package app.cartera.contact;

import app.cartera.access.ForEditors;
import app.cartera.journal.FieldChange;
import app.cartera.journal.Journal;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.RecordType;
import app.cartera.journal.RecordedChange;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
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
class ContactUndo implements Undoing {

    private static final String ARCHIVED = "archived";

    /** More than a contact has fields. */
    private static final int FIELDS = 100;

    private final Contacts contacts;
    private final KeepsContactNames names;
    private final Journal journal;

    ContactUndo(Contacts contacts, KeepsContactNames names, Journal journal) {
        this.contacts = contacts;
        this.names = names;
        this.journal = journal;
    }

    @Override
    public RecordType type() {
        return RecordType.CONTACT;
    }

    @Override
    public UndoPreview undoPreview(long operationId) {
        var done = done(operationId);
        var id = done.getFirst().recordId();
        var contact = contacts.findById(id).orElseThrow(() -> new NotFound(id));
        var goes = !archivedByIt(done, contact).isEmpty()
                || !Values.differing(contact.form(), journal.reverted(contact.form(), operationId))
                        .isEmpty();
        return goes
                ? UndoPreview.back(operationId, journal.kept(contact.form(), operationId))
                : UndoPreview.nothing(operationId, contact.name);
    }

    @Override
    @Retried
    @Transactional
    public UndoResult undo(long operationId) {
        journal.toUndo(operationId);
        var done = done(operationId);
        var contact = toEdit(done.getFirst().recordId());
        var kept = journal.kept(contact.form(), operationId);
        var reverted = revert(contact, operationId, archivedByIt(done, contact));
        contacts.flush();
        if (reverted.isEmpty()) {
            return UndoResult.nothing(contact.name);
        } else {
            var undo = journal.recordUndo(operationId, RecordType.CONTACT, contact.id, reverted, contact.version);
            return UndoResult.back(undo, kept);
        }
    }

    private List<FieldChange> revert(Contact contact, long operationId, List<RecordedChange> archivedByIt) {
        var reverted = new ArrayList<FieldChange>();
        var before = contact.form();
        var after = journal.reverted(before, operationId);
        if (!Values.differing(before, after).isEmpty()) {
            if (contact.fill(after)) {
                names.renamed(contact.id, contact.nameKey);
            }
            reverted.addAll(FieldChange.between(before, contact.form()));
        }
        archivedByIt.stream()
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

    private List<RecordedChange> done(long operationId) {
        var done = journal.changes(operationId, 0, FIELDS);
        if (journal.undoable(operationId).type() != RecordType.CONTACT || done.isEmpty()) {
            throw new NotUndoable();
        }
        return done;
    }

    /** The change by which the operation archived or restored it, if it still is as that left it. */
    private static List<RecordedChange> archivedByIt(List<RecordedChange> done, Contact contact) {
        return done.stream()
                .filter(change -> change.field().equals(ARCHIVED))
                .filter(change -> Boolean.parseBoolean(change.after()) == contact.archived)
                .toList();
    }

    /** Locked, so that nobody saves it between the look at it and the Undo. */
    private Contact toEdit(long id) {
        return contacts.findToEdit(id).orElseThrow(() -> new NotFound(id));
    }
}
