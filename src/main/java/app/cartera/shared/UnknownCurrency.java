package app.cartera.shared;

/** This is the code of no currency, or of none that is in use. */
public class UnknownCurrency extends Refusal {

    public UnknownCurrency(String code) {
        super("error.unknownCurrency", code);
    }

    /** @throws UnknownCurrency when this is no money, neither of today nor of the past */
    public static void check(String code) {
        if (!Currencies.isKnown(code)) {
            throw new UnknownCurrency(code);
        }
    }

    @Override
    public String field() {
        return "currency";
    }
}
