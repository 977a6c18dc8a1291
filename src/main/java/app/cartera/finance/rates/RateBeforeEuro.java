package app.cartera.finance.rates;

import app.cartera.shared.Refusal;
import java.time.LocalDate;

/** There was no euro on this day to have a rate. */
public class RateBeforeEuro extends Refusal {

    static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 1);

    RateBeforeEuro() {
        super("error.rateBeforeEuro");
    }

    @Override
    public String field() {
        return "date";
    }
}
