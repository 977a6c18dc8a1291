package app.cartera.finance.rates;

import app.cartera.shared.CompanyCurrency;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Changes rates and the company currency. Changes follow one another, on all nodes, and what keeps converted amounts follows
 * in the same transaction. The journal is told after that: its foreign key to the admin locks that row on MySQL, and who
 * signs in waits for it.
 */
@Component
class RateWriter {

    /** What is told to who takes back such a change, and waits for the amounts that follow. */
    static final String CONVERTING = "rates.converting";

    private final StoredRates stored;
    private final CompanyCurrency companyCurrency;
    private final RateLocks locks;
    private final ObjectProvider<FollowsRates> followers;

    RateWriter(
            StoredRates stored,
            CompanyCurrency companyCurrency,
            RateLocks locks,
            ObjectProvider<FollowsRates> followers) {
        this.stored = stored;
        this.companyCurrency = companyCurrency;
        this.locks = locks;
        this.followers = followers;
    }

    /** Until the transaction ends nobody else changes rates or the company currency, or converts by them. */
    void lock() {
        locks.holdAll();
    }

    void write(RateChange change) {
        stored.write(change);
        tellFollowers(change.from());
    }

    /** Those of a file of the bank, the first of which is of this day. */
    void put(Collection<PerEuro> rates, LocalDate from) {
        stored.put(rates, RateSource.ECB);
        tellFollowers(from);
    }

    /** Rates of this day or later are others now. */
    private void tellFollowers(LocalDate from) {
        followers.orderedStream().forEach(follower -> follower.ratesChanged(from));
    }

    void setCompanyCurrency(String code) {
        companyCurrency.set(code);
        followers.orderedStream().forEach(FollowsRates::companyCurrencyChanged);
    }
}
