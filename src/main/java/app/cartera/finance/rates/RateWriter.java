package app.cartera.finance.rates;

import app.cartera.shared.CompanyCurrency;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Changes rates and the company currency. Changes follow one another, on all nodes, and what keeps converted amounts follows
 * in the same transaction.
 */
@Component
class RateWriter {

    private final StoredRates stored;
    private final CompanyCurrency companyCurrency;
    private final RatesInUse inUse;
    private final ObjectProvider<FollowsRates> followers;

    RateWriter(
            StoredRates stored,
            CompanyCurrency companyCurrency,
            RatesInUse inUse,
            ObjectProvider<FollowsRates> followers) {
        this.stored = stored;
        this.companyCurrency = companyCurrency;
        this.inUse = inUse;
        this.followers = followers;
    }

    /** Until the transaction ends nobody else changes rates or the company currency, or converts by them. */
    void lock() {
        inUse.holdAll();
    }

    void write(RateChange change) {
        stored.write(change);
        tellFollowers(change.from());
    }

    /** Rates of this day or later are others now. */
    void tellFollowers(LocalDate from) {
        followers.orderedStream().forEach(follower -> follower.ratesChanged(from));
    }

    void setCompanyCurrency(String code) {
        companyCurrency.set(code);
        followers.orderedStream().forEach(FollowsRates::companyCurrencyChanged);
    }
}
