package app.cartera.finance.rates;

import app.cartera.shared.Refusal;

/** Somebody else has changed the rate since the form was opened. Carries it as it is now, for a form that goes on from there. */
public class RateChanged extends Refusal {

    private final RateRow current;

    RateChanged(RateRow current) {
        super("error.rateChanged", current.currency(), current.date(), current.perEuro());
        this.current = current;
    }

    public RateRow current() {
        return current;
    }

    @Override
    public String field() {
        return "perEuro";
    }
}
