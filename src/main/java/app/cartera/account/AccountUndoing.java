package app.cartera.account;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForEditors;
import app.cartera.access.UserService;
import app.cartera.journal.FieldChange;
import app.cartera.journal.FormUndo;
import app.cartera.journal.Journal;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import app.cartera.shared.Retried;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what was done to an account, field by field, by the rules by which admins save it: a field that is no longer as
 * the operation left it stays, and a wait that was lifted stays so.
 */
@Service
@ForEditors
@Transactional(readOnly = true)
class AccountUndoing implements Undoing {

    private final UserService users;
    private final Journal journal;
    private final FormUndo forms;

    AccountUndoing(UserService users, Journal journal, FormUndo forms) {
        this.users = users;
        this.journal = journal;
        this.forms = forms;
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.type() == RecordType.USER;
    }

    @Override
    @ForAdmins
    public UndoPreview undoPreview(UndoableOperation operation) {
        var done = journal.changes(operation.id());
        var now = users.state(id(done));
        return now.equals(forms.reverted(now, done))
                ? UndoPreview.nothing(now.name())
                : UndoPreview.ofOne(forms.kept(now, done));
    }

    @Override
    @ForAdmins
    @Retried
    @Transactional
    public UndoResult undo(UndoableOperation operation) {
        journal.toUndo(operation.id());
        var done = journal.changes(operation.id());
        var id = id(done);
        var now = users.state(id);
        var former = forms.reverted(now, done);
        if (now.equals(former)) {
            return UndoResult.nothing(now.name());
        }
        var version = users.takeBack(id, now, former);
        var told = FieldChange.between(now, former);
        return UndoResult.ofOne(
                journal.recordUndo(operation.id(), RecordType.USER, id, told, version), forms.kept(now, done));
    }

    private static long id(List<PastChange> done) {
        return done.getFirst().recordId();
    }
}
