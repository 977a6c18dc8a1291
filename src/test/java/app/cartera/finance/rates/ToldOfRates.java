package app.cartera.finance.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Notes what those are told who follow rates. */
public class ToldOfRates implements FollowsRates {

    static final String COMPANY = "company";

    /** Since which day rates are others, or that the company currency is. */
    final List<String> told = new ArrayList<>();

    @Override
    public void ratesChanged(LocalDate from) {
        told.add(from.toString());
    }

    @Override
    public void companyCurrencyChanged() {
        told.add(COMPANY);
    }
}
