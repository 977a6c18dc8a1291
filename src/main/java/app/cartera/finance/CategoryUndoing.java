package app.cartera.finance;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForEditors;
import app.cartera.journal.Journal;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a category its former name back, or archives or restores it, if it is still as the operation left it. */
@Service
@ForEditors
@Transactional(readOnly = true)
class CategoryUndoing implements Undoing {

    private final Categories categories;
    private final CategoryWriter writer;
    private final Journal journal;

    CategoryUndoing(Categories categories, CategoryWriter writer, Journal journal) {
        this.categories = categories;
        this.writer = writer;
        this.journal = journal;
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.type() == RecordType.CATEGORY;
    }

    @Override
    @ForAdmins
    public UndoPreview undoPreview(UndoableOperation operation) {
        var done = done(operation);
        var id = done.recordId();
        var now = categories.findById(id).orElseThrow(() -> new NotFound(id)).row();
        return back(now, done).isPresent() ? UndoPreview.ofOne() : UndoPreview.nothing(now.word());
    }

    @Override
    @ForAdmins
    @Retried
    @Transactional
    public UndoResult undo(UndoableOperation operation) {
        journal.toUndo(operation.id());
        var done = done(operation);
        var category = writer.lock(done.recordId());
        var now = category.row();
        return back(now, done)
                .map(back -> writer.write(category, back.after()))
                .map(back -> journal.recordUndo(operation.id(), RecordType.CATEGORY, back.id(), back.told(), 0))
                .map(UndoResult::ofOne)
                .orElseGet(() -> UndoResult.nothing(now.word()));
    }

    /** What can be undone was one change of one category. */
    private PastChange done(UndoableOperation operation) {
        return journal.changes(operation.id()).getFirst();
    }

    private Optional<CategoryChange> back(CategoryRow now, PastChange done) {
        var back = CategoryChange.back(now, done);
        try {
            back.ifPresent(writer::requireFree);
        } catch (CategoryNameTaken taken) {
            throw taken.byNow();
        }
        return back;
    }
}
