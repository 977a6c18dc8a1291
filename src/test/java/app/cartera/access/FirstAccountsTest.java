package app.cartera.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FirstAccountsTest {

    private static final List<NewAccount> ADMIN =
            List.of(new NewAccount("Ana", "Ana Primera", TestPeople.PASSWORD, Role.ADMIN));

    @Autowired
    FirstAccounts firstAccounts;

    @Autowired
    RunAs runAs;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Users users;

    @Test
    void an_installation_is_set_up_once() {
        users.deleteAll();
        users.flush();
        assertThat(firstAccounts.needed()).isTrue();

        firstAccounts.create(ADMIN);

        assertThat(firstAccounts.needed()).isFalse();
        assertThatThrownBy(() -> firstAccounts.create(ADMIN)).isInstanceOf(AlreadySetUp.class);
        runAs.user("ana", () -> assertThat(currentUser.has(Role.ADMIN)).isTrue());
    }

    @Test
    void where_there_are_people_nobody_sets_up_anything() {
        assertThat(firstAccounts.needed()).isFalse();
        assertThatThrownBy(() -> firstAccounts.create(ADMIN)).isInstanceOf(AlreadySetUp.class);
    }

    @Test
    void the_first_password_has_to_be_long_too() {
        users.deleteAll();
        users.flush();

        var weak = List.of(new NewAccount("ana", "Ana", "short", Role.ADMIN));

        assertThatThrownBy(() -> firstAccounts.create(weak)).isInstanceOf(WeakPassword.class);
    }

    @Test
    @SignedIn(Role.VIEWER)
    void work_as_somebody_else_ends_with_the_work() {
        runAs.user("admin", () -> assertThat(currentUser.account().name()).isEqualTo("Ana Admin"));

        assertThat(currentUser.account().name()).isEqualTo("Luis Lector");
    }
}
