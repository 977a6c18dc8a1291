package app.cartera.finance.imports;

import app.cartera.finance.EntryForm;
import app.cartera.finance.EntryKind;
import app.cartera.finance.MissingRate;
import app.cartera.imports.EarlierImport;
import app.cartera.imports.FileOnce;
import app.cartera.imports.FoundLines;
import app.cartera.imports.ImportPreview;
import app.cartera.imports.LineError;
import app.cartera.shared.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would do.
 *
 * @param columns the titles of all columns, as a file of its wrong lines has them
 * @param lines how many were read, below the header
 * @param withoutAmount those of them that say no amount, and are passed over
 * @param sums what would be imported
 * @param first the first of it
 * @param wrong which lines cannot be imported, by their numbers in the file
 * @param errors why the first of them cannot, all that is wrong in each
 * @param there how many entries, and where, are in the projects already, by project, date, kind, amount, currency and reference
 * @param repeated the lines of what would be imported that say the same as one further up in the file, in all of their cells
 * @param uncategorised how many entries have a category that is not known here, and get the default one
 * @param unknownCategories those that are to be named, and one more if there are
 * @param missingRates why figures would lack some of it
 * @param shortened how many entries, and where, have a text or a reference that is too long, and is cut
 * @param earlier when the file was imported before, if it was
 * @param file by which it can be told whether somebody imports it meanwhile
 * @param asOf when it was looked at
 */
public record EntryImportPreview(
        EntryImport plan,
        List<String> columns,
        int lines,
        FoundLines withoutAmount,
        List<Sum> sums,
        List<Sample> first,
        BitSet wrong,
        List<LineError> errors,
        FoundLines there,
        FoundLines repeated,
        int uncategorised,
        List<String> unknownCategories,
        List<MissingRate> missingRates,
        FoundLines shortened,
        @Nullable EarlierImport earlier,
        FileOnce file,
        Instant asOf)
        implements ImportPreview<EntryImport> {

    /** So many entries that would be imported are shown. */
    static final int SAMPLES = 10;

    /** So many categories that are not known are named. */
    public static final int CATEGORIES_NAMED = 10;

    @Override
    public int records() {
        return sums.stream().mapToInt(Sum::entries).sum();
    }

    /** What the entries of one kind in one currency come to. */
    public record Sum(
            EntryKind kind,
            String currency,
            int entries,
            @Money BigDecimal amount) implements Serializable {

        Sum plus(Sum other) {
            return new Sum(kind, currency, entries + other.entries, amount.add(other.amount));
        }
    }

    /** An entry as it would be, in the project of this name. */
    public record Sample(String project, EntryForm entry) implements Serializable {}
}
