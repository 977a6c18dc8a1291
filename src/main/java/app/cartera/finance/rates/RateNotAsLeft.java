package app.cartera.finance.rates;

import app.cartera.shared.Refusal;

/** What was done to the rate cannot be undone: it has changed since, or another has come where it was. */
public class RateNotAsLeft extends Refusal {

    RateNotAsLeft(PerEuro.Key left) {
        super("error.rateNotAsLeft", left.currency(), left.date());
    }
}
