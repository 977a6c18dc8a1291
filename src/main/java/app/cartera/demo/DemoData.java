package app.cartera.demo;

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

    private final DemoPeople people;
    private final WorldBankClients worldBankClients;
    private final AlanInsurance alanInsurance;
    private final TransactionTemplate transaction;

    DemoData(
            DemoPeople people,
            WorldBankClients worldBankClients,
            AlanInsurance alanInsurance,
            TransactionTemplate transaction) {
        this.people = people;
        this.worldBankClients = worldBankClients;
        this.alanInsurance = alanInsurance;
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
            worldBankClients.create(WorldBankProject.ofResource(), people.owners());
            alanInsurance.create(people.owners());
        });
    }
}
