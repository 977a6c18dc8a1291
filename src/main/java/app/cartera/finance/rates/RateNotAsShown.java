package app.cartera.finance.rates;

import app.cartera.shared.Refusal;

/** Somebody else has changed the rate since it was listed: to delete it may no longer be what is meant. */
public class RateNotAsShown extends Refusal {

    RateNotAsShown(RateRow current) {
        super("error.rateNotAsShown", current.currency(), current.date(), current.perEuro());
    }
}
