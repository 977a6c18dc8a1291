package app.cartera.finance.rates;

import app.cartera.access.ForAdmins;
import app.cartera.access.ForManagers;
import app.cartera.journal.Journal;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.shared.CompanyCurrency;
import app.cartera.shared.Currencies;
import app.cartera.shared.Refusal;
import app.cartera.shared.Retried;
import app.cartera.shared.UnknownCurrency;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The company currency, and the rates by which amounts in others are converted into it; docs/decisions/013. Changes follow
 * one another, on all nodes, what keeps converted amounts follows in the same transaction, and the journal tells of them.
 */
@Service
@Validated
@ForManagers
@Transactional(readOnly = true)
public class RateService {

    /** So many bytes a file can have; that of all days since 1999 has about a fifth of it. */
    public static final int LARGEST_FILE = 32 * 1024 * 1024;

    private final StoredRates stored;
    private final RateImporter importer;
    private final CompanyCurrency companyCurrency;
    private final RateWriter writer;
    private final Journal journal;

    RateService(
            StoredRates stored,
            RateImporter importer,
            CompanyCurrency companyCurrency,
            RateWriter writer,
            Journal journal) {
        this.stored = stored;
        this.importer = importer;
        this.companyCurrency = companyCurrency;
        this.writer = writer;
        this.journal = journal;
    }

    /** A page of the rates, newest first, unless sorted by "date" or "currency". */
    public List<RateRow> page(RateFilter filter, Pageable page) {
        return stored.page(filter, page);
    }

    /** The ids of all that match, in the order of {@link #page}. */
    public long[] ids(RateFilter filter, Sort sort) {
        return stored.ids(filter, sort);
    }

    /** These rates in this order, without those that are gone. */
    public List<RateRow> rows(List<Long> ids) {
        return stored.rows(ids);
    }

    public long count(RateFilter filter) {
        return stored.count(filter);
    }

    /** The codes of the currencies that have rates. */
    public List<String> currencies() {
        return stored.currencies();
    }

    /** Whether amounts of some day at least can be converted into the currency. */
    public boolean hasRates(String code) {
        return code.equals(RateTable.EURO) || currencies().contains(code);
    }

    /** The ISO code of the company currency. */
    public String companyCurrency() {
        return companyCurrency.code();
    }

    /**
     * Gives the company another currency.
     *
     * @return the operation, which can be undone; nothing where it is that one already
     * @throws UnknownCurrency when it is not in use in any country
     */
    @ForAdmins
    @Retried
    @Transactional
    public OptionalLong setCompanyCurrency(String code) {
        if (!Currencies.inUse().contains(code)) {
            throw new UnknownCurrency(code);
        }
        writer.lock();
        var before = companyCurrency.code();
        if (before.equals(code)) {
            return OptionalLong.empty();
        }
        writer.setCompanyCurrency(code);
        var change = CompanyCurrencyUndoing.change(before, code);
        return journal.recordOne(
                OperationKind.EDIT, RecordType.CURRENCY, CompanyCurrencyUndoing.RECORD, List.of(change), 0);
    }

    /**
     * Adds a rate by hand.
     *
     * @throws ConstraintViolationException when it is not positive, has too many digits, or is of a day to come
     * @throws UnknownCurrency when there is no such currency
     * @throws RateOfEuro when it is one of the euro
     * @throws RateBeforeEuro when it is of a day before the euro
     * @throws RateTaken when there is a rate of the currency for the day
     */
    @ForAdmins
    @Retried
    @Transactional
    public void add(@Valid RateForm form) {
        writer.lock();
        write(OperationKind.CREATE, new RateChange(null, checked(form)));
    }

    /**
     * Changes a rate by hand; it is one by hand from then on. Does nothing if the form is as it was opened.
     *
     * @throws RateGone when there is no such rate
     * @throws RateChanged when it is another than it was when the form was opened
     * @throws ConstraintViolationException and the others as for {@link #add}
     */
    @ForAdmins
    @Retried
    @Transactional
    public void save(@Valid RateForm form) {
        var opened = Objects.requireNonNull(form.opened());
        if (form.isUnchanged()) {
            unchanged(opened, RateChanged::new);
            return;
        }
        writer.lock();
        var before = unchanged(opened, RateChanged::new);
        write(OperationKind.EDIT, new RateChange(before, checked(form)));
    }

    /**
     * Deletes a rate and returns the operation, which can be undone.
     *
     * @throws RateGone when there is no such rate
     * @throws RateNotAsShown when it is another than it was when it was listed
     */
    @ForAdmins
    @Retried
    @Transactional
    public long delete(RateRow rate) {
        writer.lock();
        var before = unchanged(rate, RateNotAsShown::new);
        return write(OperationKind.DELETE, new RateChange(before, null)).orElseThrow();
    }

    private OptionalLong write(OperationKind kind, RateChange change) {
        writer.write(change);
        return journal.recordOne(kind, RecordType.RATE, change.recordId(), change.fields(), 0);
    }

    /**
     * What importing a file of the European Central Bank would do: that of a day or that of all days, as it publishes them.
     *
     * @throws NotEcbFile when it is no such file
     */
    @ForAdmins
    public RateImport previewImport(byte[] file) {
        checkSize(file);
        return importer.preview(file);
    }

    /**
     * Imports such a file, and says what it did.
     *
     * @param overByHand whether rates of the file take the place of those typed by hand
     * @throws NotEcbFile when it is no such file
     */
    @ForAdmins
    @Retried
    @Transactional
    public RateImport applyImport(byte[] file, boolean overByHand) {
        checkSize(file);
        writer.lock();
        return importer.apply(file, overByHand);
    }

    private RateRow checked(RateForm form) {
        if (form.currency().equals(RateTable.EURO)) {
            throw new RateOfEuro();
        }
        UnknownCurrency.check(form.currency());
        if (form.date().isBefore(RateBeforeEuro.FIRST_DAY)) {
            throw new RateBeforeEuro();
        }
        var rate = form.byHand();
        stored.row(rate.key()).filter(other -> other.id() != rate.id()).ifPresent(other -> {
            throw new RateTaken(form.currency());
        });
        return rate;
    }

    private RateRow unchanged(RateRow shown, Function<RateRow, Refusal> otherwise) {
        var now = stored.row(shown.id()).orElseThrow(() -> new RateGone(shown));
        if (!now.equals(shown)) {
            throw otherwise.apply(now);
        }
        return now;
    }

    private static void checkSize(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw NotEcbFile.large(LARGEST_FILE / 1024 / 1024);
        }
    }
}
