package app.cartera.finance.rates;

import app.cartera.journal.FieldChange;
import app.cartera.journal.Journal;
import app.cartera.journal.NewChange;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.RecordType;
import app.cartera.shared.Currencies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a file of rates with what there is, by one query however many there are, and writes what differs. */
@Component
class RateImporter {

    private final StoredRates stored;
    private final RateWriter writer;
    private final Journal journal;

    RateImporter(StoredRates stored, RateWriter writer, Journal journal) {
        this.stored = stored;
        this.writer = writer;
        this.journal = journal;
    }

    RateImport preview(byte[] file) {
        return compare(file).preview(false);
    }

    /** Writes what the file says otherwise than the table, and tells what that was. */
    RateImport apply(byte[] file, boolean overByHand) {
        var comparison = compare(file);
        var written = comparison.written(overByHand);
        var done = comparison.preview(overByHand);
        if (done.changesFrom() != null) {
            writer.put(written, done.changesFrom());
            journal.recordMany(OperationKind.IMPORT, RecordType.RATE, written.size(), comparison.changes(written));
        }
        return done;
    }

    private Comparison compare(byte[] file) {
        var inFile = EcbFile.read(file);
        var unknown = inFile.stream()
                .map(PerEuro::currency)
                .distinct()
                .filter(code -> code.equals(RateTable.EURO) || !Currencies.isKnown(code))
                .collect(Collectors.toCollection(TreeSet::new));
        var rates = inFile.stream()
                .filter(rate -> !unknown.contains(rate.currency()))
                .toList();
        if (rates.isEmpty()) {
            throw NotEcbFile.other();
        }
        var days = rates.stream().map(PerEuro::date).collect(Collectors.toCollection(TreeSet::new));
        var comparison = new Comparison(days.first(), days.last(), List.copyOf(unknown));
        comparison.sort(rates, stored.between(days.first(), days.last()));
        return comparison;
    }

    /** The rates of the file by what is to be done with them. */
    private static final class Comparison {

        private final LocalDate from;
        private final LocalDate to;
        private final List<String> unknown;
        private final Map<PerEuro.Key, RateRow> there = new HashMap<>();
        private final List<PerEuro> added = new ArrayList<>();
        private final List<PerEuro> changed = new ArrayList<>();
        private final List<PerEuro> byHand = new ArrayList<>();
        private int already;

        Comparison(LocalDate from, LocalDate to, List<String> unknown) {
            this.from = from;
            this.to = to;
            this.unknown = unknown;
        }

        void sort(Collection<PerEuro> inFile, Collection<RateRow> stored) {
            stored.forEach(row -> there.put(row.key(), row));
            inFile.forEach(this::sort);
        }

        private void sort(PerEuro rate) {
            var row = there.get(rate.key());
            if (row == null) {
                added.add(rate);
            } else if (isSame(rate, row)) {
                already++;
            } else if (row.source() == RateSource.HAND) {
                byHand.add(rate);
            } else {
                changed.add(rate);
            }
        }

        private static boolean isSame(PerEuro rate, RateRow row) {
            return rate.units().compareTo(row.perEuro()) == 0;
        }

        RateImport preview(boolean overByHand) {
            var rates = added.size() + changed.size() + byHand.size() + already;
            return new RateImport(
                    rates,
                    from,
                    to,
                    added.size(),
                    changed.size(),
                    already,
                    byHand.size(),
                    firstDay(written(overByHand)),
                    unknown);
        }

        List<PerEuro> written(boolean overByHand) {
            return Stream.of(added, changed, overByHand ? byHand : List.<PerEuro>of())
                    .flatMap(List::stream)
                    .toList();
        }

        /** Of many, to tell of those as well that are new would take as long as the import. */
        List<NewChange> changes(List<PerEuro> written) {
            return written.stream()
                    .filter(rate -> written.size() <= OperationRuns.AT_ONCE || there.containsKey(rate.key()))
                    .map(this::change)
                    .toList();
        }

        private NewChange change(PerEuro rate) {
            var before = there.get(rate.key());
            var perEuro = new FieldChange("perEuro", before == null ? null : before.perEuro(), rate.units());
            return new NewChange(rate.key().number(), perEuro, 0);
        }

        private static @Nullable LocalDate firstDay(List<PerEuro> rates) {
            return rates.stream()
                    .map(PerEuro::date)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
