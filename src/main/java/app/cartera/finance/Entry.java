package app.cartera.finance;

import app.cartera.finance.rates.Conversion;
import app.cartera.shared.Folded;
import app.cartera.shared.Moments;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "entry")
class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY)
    EntryProject project;

    LocalDate entryDate;

    @Enumerated(EnumType.STRING)
    EntryKind kind;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Category category;

    BigDecimal amount;
    String currency;

    @Nullable
    String text;

    @Nullable
    String reference;

    String searchKey;

    @Nullable
    BigDecimal projectAmount;

    @Nullable
    BigDecimal companyAmount;

    @Nullable
    LocalDate rateDate;

    /** The client the project had on the entry's date, where that was not the one it has today at all times since. */
    @Nullable
    Long formerClientId;

    boolean removed;
    Instant changedAt;

    void fill(EntryForm form, @Nullable Category category) {
        entryDate = form.date();
        kind = form.kind();
        this.category = category;
        amount = form.amount();
        currency = form.currency();
        text = form.text();
        reference = form.reference();
        searchKey = Stream.of(text, reference)
                .filter(part -> part != null)
                .map(Folded::searched)
                .collect(Collectors.joining(" "));
        searchKey = searchKey.substring(0, Math.min(searchKey.length(), 600));
        touch();
    }

    void convert(Conversion.Conversions conversions) {
        var converted = conversions.of(amount, currency, project.currency(), entryDate);
        projectAmount = converted.inProject();
        companyAmount = converted.inCompany();
        rateDate = converted.rateDate();
    }

    void setCategory(@Nullable Category category) {
        this.category = category;
        touch();
    }

    @Nullable
    Long categoryId() {
        return category == null ? null : category.getId();
    }

    /** Takes it out, or brings it back. */
    void setRemoved(boolean removed) {
        this.removed = removed;
        touch();
    }

    EntryForm form() {
        return new EntryForm(
                id, version, project.getId(), entryDate, kind, categoryId(), amount, currency, text, reference);
    }

    EntryRow row() {
        return new EntryRow(
                id,
                version,
                entryDate,
                kind,
                categoryId(),
                amount,
                currency,
                text,
                reference,
                projectAmount,
                project.currency());
    }

    private void touch() {
        changedAt = Moments.now();
    }
}
