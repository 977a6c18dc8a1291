package app.cartera.finance;

import app.cartera.shared.Refusal;

/** There is no currency with this code. */
public class UnknownCurrency extends Refusal {

    UnknownCurrency(String code) {
        super("error.unknownCurrency", code);
    }

    @Override
    public String field() {
        return "currency";
    }
}
