package app.cartera.imports;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would do.
 *
 * @param <P> how it is to be imported
 */
public interface ImportPreview<P extends ImportPlan<?, P>> extends Serializable {

    P plan();

    /** The titles of all columns, as a file of its wrong lines has them. */
    List<String> columns();

    /** How many lines were read, below the header. */
    int lines();

    /** How many records would be imported. */
    int records();

    /** Which lines cannot be imported, by their numbers in the file. */
    BitSet wrong();

    /** How many lines cannot be imported. */
    default int wrongLines() {
        return wrong().cardinality();
    }

    /** Why the first of them cannot, all that is wrong in each. */
    List<LineError> errors();

    /** When the file was imported before, if it was. */
    @Nullable
    EarlierImport earlier();
}
