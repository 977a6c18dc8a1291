package app.cartera.finance.rates;

import app.cartera.shared.Refusal;

/** A euro is a euro: it has no rate. */
public class RateOfEuro extends Refusal {

    RateOfEuro() {
        super("error.rateOfEuro");
    }

    @Override
    public String field() {
        return "currency";
    }
}
