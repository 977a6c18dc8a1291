package app.cartera.journal;

import java.io.Serializable;
import java.util.List;

/**
 * What an Undo would do, before it is done.
 *
 * @param back how many records would go back
 * @param staying those that would not
 * @param kept what of a record that would go back would stay; told where it is the only one
 * @param deletes whether to go back is to be deleted, which cannot be undone in turn
 */
public record UndoPreview(long back, Staying staying, List<KeptField> kept, boolean deletes) implements Serializable {

    /** Of an operation on one record, all of which goes back. */
    public static UndoPreview ofOne() {
        return ofOne(List.of());
    }

    /** Of an operation on one record, of which something goes back. */
    public static UndoPreview ofOne(List<KeptField> kept) {
        return new UndoPreview(1, Staying.NONE, kept, false);
    }

    /** Of an operation on records of which some go back and some may stay. */
    public static UndoPreview ofMany(long back, Staying staying) {
        return new UndoPreview(back, staying, List.of(), false);
    }

    /** Of an import of new records. */
    static UndoPreview deleting(long back, Staying staying) {
        return new UndoPreview(back, staying, List.of(), true);
    }

    /** Of an operation on one record, of which nothing goes back as it goes with amounts that the person may not see. */
    public static UndoPreview hidden(List<KeptField> kept) {
        return new UndoPreview(0, Staying.NONE, kept, false);
    }

    /** Of an operation on one record, which stays as it is. */
    public static UndoPreview nothing(String name) {
        return nothing(Staying.one(name));
    }

    /** Of an operation on records all of which stay as they are. */
    public static UndoPreview nothing(Staying staying) {
        return ofMany(0, staying);
    }
}
