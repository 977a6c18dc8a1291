package app.cartera.finance.rates;

import app.cartera.shared.Refusal;

/** Somebody else has deleted the rate. */
public class RateGone extends Refusal {

    RateGone(RateRow rate) {
        super("error.rateGone", rate.currency(), rate.date());
    }
}
