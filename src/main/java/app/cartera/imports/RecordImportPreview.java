package app.cartera.imports;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would do of which each line is a record.
 *
 * @param <C> what columns can say
 * @param <F> what a person edits of a record
 * @param first the first of what would be imported
 * @param there the lines that say what seems to be there already, or repeat another
 * @param unknown what lines name that is not known here, each once, up to a thousand
 * @param unknownLines how many lines do
 * @param doubtful the lines of what would be imported in which something may be mistyped
 * @param file by which it can be told whether somebody imports it meanwhile
 */
public record RecordImportPreview<C extends Enum<C> & ColumnMeaning, F extends Record>(
        RecordImport<C, F> plan,
        List<String> columns,
        int lines,
        int records,
        List<F> first,
        BitSet wrong,
        List<LineError> errors,
        FoundLines there,
        List<String> unknown,
        int unknownLines,
        FoundLines doubtful,
        @Nullable EarlierImport earlier,
        FileOnce file)
        implements ImportPreview<RecordImport<C, F>> {}
