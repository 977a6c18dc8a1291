package app.cartera.imports;

import app.cartera.journal.RecordType;
import java.util.List;

/**
 * Records that can be imported from files in which each line is one. The feature that has them provides it.
 *
 * @param <C> what columns can say
 * @param <F> what a person edits of a record
 */
public interface RecordImports<C extends Enum<C> & ColumnMeaning, F extends Record> {

    RecordType type();

    /** What columns can say, as far as the person who asks may see it. */
    List<C> meanings();

    /** What a new record has unless it is said otherwise. */
    F blank();

    /** Reads lines, with the values of their columns. */
    RecordReader<F> reader(RecordImport<C, F> plan, ColumnValues<C> values);

    /** Creates records as a part of the operation that imports them. */
    void create(long operation, List<F> forms);
}
