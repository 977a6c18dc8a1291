package app.cartera.finance.rates;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForEditors;
import app.cartera.journal.FieldChange;
import app.cartera.journal.Journal;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import app.cartera.shared.CompanyCurrency;
import app.cartera.shared.Retried;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the company back the currency it had, unless another was chosen since. */
@Service
@ForEditors
@Transactional(readOnly = true)
class CompanyCurrencyUndoing implements Undoing {

    /** The number by which the journal knows the company currency. */
    static final long RECORD = 1;

    private final CompanyCurrency companyCurrency;
    private final RateWriter writer;
    private final Journal journal;

    CompanyCurrencyUndoing(CompanyCurrency companyCurrency, RateWriter writer, Journal journal) {
        this.companyCurrency = companyCurrency;
        this.writer = writer;
        this.journal = journal;
    }

    /** What the journal is told. */
    static FieldChange change(String before, String after) {
        return new FieldChange("code", before, after);
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.type() == RecordType.CURRENCY;
    }

    @Override
    @ForAdmins
    public UndoPreview undoPreview(UndoableOperation operation) {
        var now = companyCurrency.code();
        return now.equals(done(operation).after()) ? UndoPreview.ofOne() : UndoPreview.nothing(now);
    }

    @Override
    @ForAdmins
    @Retried
    @Transactional
    public UndoResult undo(UndoableOperation operation) {
        journal.toUndo(operation.id());
        writer.lock();
        var done = done(operation);
        var now = companyCurrency.code();
        var before = Objects.requireNonNull(done.before());
        if (!now.equals(done.after())) {
            return UndoResult.nothing(now);
        }
        writer.setCompanyCurrency(before);
        var undo = journal.recordUndo(operation.id(), RecordType.CURRENCY, RECORD, List.of(change(now, before)), 0);
        return UndoResult.ofOne(undo);
    }

    @Override
    public Optional<String> meanwhile() {
        return Optional.of(RateWriter.CONVERTING);
    }

    private PastChange done(UndoableOperation operation) {
        return journal.changes(operation.id()).getFirst();
    }
}
