package app.cartera.finance.rates;

import app.cartera.shared.Refusal;

/** There is a rate of this currency for this day already. */
public class RateTaken extends Refusal {

    RateTaken(String currency) {
        super("error.rateTaken", currency);
    }

    @Override
    public String field() {
        return "date";
    }
}
