package app.cartera.finance.rates;

import java.time.LocalDate;

/** What keeps amounts converted by rates. It is called in the transaction of the change itself. */
public interface FollowsRates {

    /** Rates of this day or later are others now; what is of a day before is converted as ever. */
    void ratesChanged(LocalDate from);

    void companyCurrencyChanged();
}
