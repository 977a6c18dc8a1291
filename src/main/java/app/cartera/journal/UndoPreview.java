package app.cartera.journal;

import java.io.Serializable;
import java.util.List;

/**
 * What an Undo would do, before it is done.
 *
 * @param back how many records would go back
 * @param stay how many would stay: something was changed again afterwards, or their project is closed
 * @param closed of how many of those the project is closed, so that nothing of it can change
 * @param examples the names of the first of those that would stay
 * @param kept what of a record that would go back would stay; told where it is the only one
 * @param deletes whether to go back is to be deleted, which cannot be undone in turn
 */
public record UndoPreview(
        long operationId,
        long back,
        long stay,
        long closed,
        List<String> examples,
        List<KeptField> kept,
        boolean deletes)
        implements Serializable {

    public UndoPreview(long operationId, long back, long stay, long closed, List<String> examples) {
        this(operationId, back, stay, closed, examples, List.of());
    }

    public UndoPreview(
            long operationId, long back, long stay, long closed, List<String> examples, List<KeptField> kept) {
        this(operationId, back, stay, closed, examples, kept, false);
    }

    /** Of an import of new records. */
    static UndoPreview deleting(long operationId, long back, long stay, List<String> examples) {
        return new UndoPreview(operationId, back, stay, 0, examples, List.of(), true);
    }

    /** Of an operation on one record, of which something goes back. */
    public static UndoPreview back(long operationId, List<KeptField> kept) {
        return new UndoPreview(operationId, 1, 0, 0, List.of(), kept);
    }

    /** Of an operation on one record, of which nothing goes back as it goes with amounts that the person may not see. */
    public static UndoPreview hidden(long operationId, List<KeptField> kept) {
        return new UndoPreview(operationId, 0, 0, 0, List.of(), kept);
    }

    /** Of an operation on one record, which stays as it is. */
    public static UndoPreview nothing(long operationId, String name) {
        return new UndoPreview(operationId, 0, 1, 0, List.of(name));
    }
}
