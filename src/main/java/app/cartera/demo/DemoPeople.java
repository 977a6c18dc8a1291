package app.cartera.demo;

import app.cartera.access.FirstAccounts;
import app.cartera.access.NewAccount;
import app.cartera.access.Role;
import app.cartera.access.RunAs;
import app.cartera.access.UserName;
import app.cartera.access.UserNames;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An account for each role, with a password that bin/run prints. */
@Component
@Profile("demo")
class DemoPeople {

    private static final String PASSWORD = "cartera-demo";
    private static final List<NewAccount> ACCOUNTS = List.of(
            new NewAccount("admin", "Ana Admin", PASSWORD, Role.ADMIN),
            new NewAccount("manager", "Marta Gestora", PASSWORD, Role.MANAGER),
            new NewAccount("editor", "Eva Editora", PASSWORD, Role.EDITOR),
            new NewAccount("viewer", "Luis Lector", PASSWORD, Role.VIEWER));
    private static final Set<String> OWNERS = Set.of("Marta Gestora", "Eva Editora");

    private final FirstAccounts firstAccounts;
    private final RunAs runAs;
    private final UserNames names;

    DemoPeople(FirstAccounts firstAccounts, RunAs runAs, UserNames names) {
        this.firstAccounts = firstAccounts;
        this.runAs = runAs;
        this.names = names;
    }

    boolean areMissing() {
        return firstAccounts.needed();
    }

    void create() {
        firstAccounts.create(ACCOUNTS);
    }

    /** Does the work as the admin, so that the journal can say who did it. */
    void asAdmin(Runnable work) {
        runAs.user("admin", work);
    }

    /** Those who run the projects. */
    List<Long> owners() {
        return names.enabled().stream()
                .filter(person -> OWNERS.contains(person.name()))
                .map(UserName::id)
                .toList();
    }
}
