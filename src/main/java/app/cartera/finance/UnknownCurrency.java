package app.cartera.finance;

import app.cartera.shared.Refusal;

/** This is the code of no currency, or of none that is in use. */
public class UnknownCurrency extends Refusal {

    UnknownCurrency(String code) {
        super("error.unknownCurrency", code);
    }

    @Override
    public String field() {
        return "currency";
    }
}
