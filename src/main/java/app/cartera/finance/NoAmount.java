package app.cartera.finance;

import app.cartera.shared.Currencies;
import app.cartera.shared.Refusal;
import app.cartera.shared.UnknownCurrency;

/** The amount of an entry is zero, or finer than its currency is paid in. */
public class NoAmount extends Refusal {

    private NoAmount(String key, Object... arguments) {
        super(key, arguments);
    }

    /** @throws UnknownCurrency when there is no such currency */
    static void check(EntryForm form) {
        UnknownCurrency.check(form.currency());
        if (form.amount().signum() == 0) {
            throw new NoAmount("error.amountZero");
        }
        if (Currencies.isTooFine(form.amount(), form.currency())) {
            throw new NoAmount("error.amountTooFine", form.currency(), Currencies.decimals(form.currency()));
        }
    }

    /** Whether {@link #check} would refuse it. */
    static boolean isIn(EntryForm form) {
        try {
            check(form);
            return false;
        } catch (NoAmount | UnknownCurrency refused) {
            return true;
        }
    }

    @Override
    public String field() {
        return "amount";
    }
}
