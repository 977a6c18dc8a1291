package app.cartera.finance.rates;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForEditors;
import app.cartera.journal.Journal;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoableOperation;
import app.cartera.journal.Undoing;
import app.cartera.shared.Retried;
import app.cartera.shared.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was done to a rate by hand, as a whole and only if it is still as that left it. */
@Service
@ForEditors
@Transactional(readOnly = true)
class RateUndoing implements Undoing {

    /** Has its values to come from the journal. */
    private static final RateRow DELETED = new RateRow(0, "", LocalDate.EPOCH, BigDecimal.ZERO, RateSource.HAND);

    private final StoredRates stored;
    private final RateWriter writer;
    private final Journal journal;

    RateUndoing(StoredRates stored, RateWriter writer, Journal journal) {
        this.stored = stored;
        this.writer = writer;
        this.journal = journal;
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.type() == RecordType.RATE;
    }

    @Override
    @ForAdmins
    public UndoPreview undoPreview(UndoableOperation operation) {
        back(operation);
        return UndoPreview.ofOne();
    }

    @Override
    @ForAdmins
    @Retried
    @Transactional
    public UndoResult undo(UndoableOperation operation) {
        journal.toUndo(operation.id());
        writer.lock();
        var back = back(operation);
        writer.write(back);
        var undo = journal.recordUndo(operation.id(), RecordType.RATE, back.recordId(), back.fields(), 0);
        return UndoResult.ofOne(undo);
    }

    @Override
    public Optional<String> meanwhile() {
        return Optional.of(RateWriter.CONVERTING);
    }

    /** What takes it back; refused where the rate has changed since, or another has come where it was. */
    private RateChange back(UndoableOperation operation) {
        var done = journal.changes(operation.id());
        var left = left(done);
        var now = stored.row(left).orElse(null);
        return Optional.of(done)
                .filter(changes -> isAsLeft(now, changes))
                .map(changes -> new RateChange(now, former(now, changes)))
                .filter(this::isFree)
                .orElseThrow(() -> new RateNotAsLeft(left));
    }

    /** Where the operation left the rate, or found the one that it deleted. */
    private static PerEuro.Key left(List<PastChange> done) {
        return PerEuro.Key.of(done.getFirst().recordId());
    }

    private static boolean isAsLeft(@Nullable RateRow now, List<PastChange> done) {
        var values = now == null ? Map.<String, @Nullable Object>of() : Values.of(now);
        return done.stream()
                .allMatch(change -> Objects.equals(Values.text(values.get(change.field())), change.after()));
    }

    private static @Nullable RateRow former(@Nullable RateRow now, List<PastChange> done) {
        var texts = new HashMap<String, @Nullable String>();
        done.stream()
                .filter(change -> change.before() != null)
                .forEach(change -> texts.put(change.field(), change.before()));
        return texts.isEmpty() ? null : Values.withTexts(now == null ? DELETED : now, texts);
    }

    private boolean isFree(RateChange back) {
        var former = back.after();
        return former == null
                || stored.row(former.key())
                        .filter(other -> other.id() != former.id())
                        .isEmpty();
    }
}
