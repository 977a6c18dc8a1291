package app.cartera.demo;

import app.cartera.finance.rates.RateForm;
import app.cartera.finance.rates.RateService;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database before the first request is answered: all of it or, should anything fail, nothing. A database
 * with an account in it is left as it is.
 */
@Component
@Profile("demo")
class DemoData implements SmartInitializingSingleton {

    /** What a euro was on average in the year before the projects of The World Bank were financed. */
    private static final RateForm DOLLAR =
            new RateForm(null, "USD", LocalDate.of(2015, 1, 1), new BigDecimal("1.1095"));

    private final DemoPeople people;
    private final WorldBankClients worldBankClients;
    private final AlanInsurance alanInsurance;
    private final RateService rates;
    private final TransactionTemplate transaction;

    DemoData(
            DemoPeople people,
            WorldBankClients worldBankClients,
            AlanInsurance alanInsurance,
            RateService rates,
            TransactionTemplate transaction) {
        this.people = people;
        this.worldBankClients = worldBankClients;
        this.alanInsurance = alanInsurance;
        this.rates = rates;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (people.areMissing()) {
            transaction.executeWithoutResult(status -> load());
        }
    }

    private void load() {
        people.create();
        people.asAdmin(() -> {
            rates.add(DOLLAR);
            worldBankClients.create(WorldBankProject.ofResource(), people.owners());
            alanInsurance.create(people.owners());
        });
    }
}
