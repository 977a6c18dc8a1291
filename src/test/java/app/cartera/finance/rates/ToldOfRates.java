package app.cartera.finance.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Notes what those are told who follow rates. */
public class ToldOfRates implements FollowsRates {

    static final String COMPANY = "company";

    /** Since which day rates are others, or that the company currency is. */
    final List<String> told = new ArrayList<>();
    /** What somebody does at this moment. */
    Runnable meanwhile = () -> {};

    @Override
    public void ratesChanged(LocalDate from) {
        told.add(from.toString());
        meanwhile.run();
    }

    @Override
    public void companyCurrencyChanged() {
        told.add(COMPANY);
    }
}
