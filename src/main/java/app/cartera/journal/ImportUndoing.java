package app.cartera.journal;

import app.cartera.access.ForEditors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back imports of records that were new: those that nobody has touched since, and that nothing else needs, are deleted;
 * the others stay and are told. What is deleted comes back by another import of the file, and not by an Undo.
 */
@Service
@ForEditors
class ImportUndoing implements Undoing {

    private final List<ImportedRecords> features;
    private final Changes changes;
    private final Journal journal;
    private final UndoRuns runs;

    ImportUndoing(List<ImportedRecords> features, Changes changes, Journal journal, UndoRuns runs) {
        this.features = features;
        this.changes = changes;
        this.journal = journal;
        this.runs = runs;
    }

    @Override
    public boolean takesBack(UndoableOperation operation) {
        return operation.kind() == OperationKind.IMPORT
                && features.stream().anyMatch(records -> records.type() == operation.type());
    }

    @Override
    @Transactional(readOnly = true)
    public UndoPreview undoPreview(UndoableOperation operation) {
        var records = records(operation);
        var back = 0L;
        var stay = 0L;
        var examples = new ArrayList<String>();
        var made = made(operation, 0);
        while (!made.isEmpty()) {
            var there = records.find(ids(made));
            var untouched = untouched(made, there, records);
            back += untouched.size();
            stay += there.size() - untouched.size();
            there.stream()
                    .filter(record -> !untouched.contains(record))
                    .limit(Staying.EXAMPLES - examples.size())
                    .forEach(record -> examples.add(record.name()));
            made = made(operation, made.getLast().getId());
        }
        return UndoPreview.deleting(back, Staying.of(stay, examples));
    }

    @Override
    public UndoResult undo(UndoableOperation operation) {
        return runs.run(
                operation,
                OperationKind.DELETE,
                () -> undoPreview(operation),
                (running, after) -> deleteNext(operation, running, after));
    }

    private OptionalLong deleteNext(UndoableOperation undone, long running, long after) {
        var records = records(undone);
        var made = made(undone, after);
        if (made.isEmpty()) {
            return OptionalLong.empty();
        }
        var untouched = untouched(made, records.lock(ids(made)), records);
        if (!untouched.isEmpty()) {
            records.delete(untouched.stream().map(ImportedRecord::id).toList());
        }
        journal.recordChunk(
                running,
                undone.type(),
                untouched.stream().map(ImportUndoing::deleted).toList());
        return OptionalLong.of(made.getLast().getId());
    }

    private static NewChange deleted(ImportedRecord record) {
        return new NewChange(record.id(), new FieldChange("name", record.name(), null), record.version());
    }

    /** Those that are as the import left them, and that nothing else needs. Asked after they are locked, where they are. */
    private static List<ImportedRecord> untouched(
            List<Changes.Made> made, List<ImportedRecord> there, ImportedRecords records) {
        var versions =
                made.stream().collect(Collectors.toMap(Changes.Made::getRecordId, Changes.Made::getVersionAfter));
        var needed = records.needed(versions.keySet());
        return there.stream()
                .filter(record -> Objects.equals(versions.get(record.id()), record.version()))
                .filter(record -> !needed.contains(record.id()))
                .toList();
    }

    private List<Changes.Made> made(UndoableOperation operation, long after) {
        return changes.made(operation.id(), after, OperationRuns.AT_ONCE);
    }

    private static List<Long> ids(List<Changes.Made> made) {
        return made.stream().map(Changes.Made::getRecordId).toList();
    }

    private ImportedRecords records(UndoableOperation operation) {
        return features.stream()
                .filter(records -> records.type() == operation.type())
                .findFirst()
                .orElseThrow();
    }
}
