package app.cartera.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.shared.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
@SignedIn(Role.EDITOR)
class ClientChoicesTest {

    @Autowired
    ClientChoices clients;

    @Autowired
    ContactService contacts;

    @Test
    void the_clients_chosen_last_come_first() {
        var acme = clients.create(ContactForm.newClient("Acme"));
        var beta = clients.create(ContactForm.newClient("Beta"));
        clients.remember(acme);
        clients.remember(beta);
        clients.remember(acme);

        assertThat(clients.recent()).extracting("name").containsExactly("Acme", "Beta");
    }

    @Test
    void only_clients_in_use_can_be_chosen() {
        clients.create(ContactForm.newClient("Acme"));
        contacts.archive(clients.create(ContactForm.newClient("Acme Antigua")));
        contacts.create(Values.with(ContactForm.newClient("Acme Proveedora"), Map.of("client", false, "vendor", true)));

        assertThat(clients.stretch("acme", 0, 50)).extracting("name").containsExactly("Acme");
        assertThat(clients.count("acme")).isEqualTo(1);
    }

    @Test
    void whose_name_begins_with_what_is_typed_comes_before_who_has_it_elsewhere() {
        clients.create(ContactForm.newClient("Ánfora Sol"));
        clients.create(ContactForm.newClient("Solaris"));
        clients.create(ContactForm.newClient("Sol y Mar"));
        clients.create(ContactForm.newClient("Casa Sol"));

        assertThat(clients.stretch("sol", 0, 50))
                .extracting("name")
                .containsExactly("Sol y Mar", "Solaris", "Ánfora Sol", "Casa Sol");
        assertThat(clients.stretch("sol", 1, 2)).extracting("name").containsExactly("Solaris", "Ánfora Sol");
        assertThat(clients.stretch("sol", 3, 2)).extracting("name").containsExactly("Casa Sol");
        assertThat(clients.stretch("sol", 4, 2)).isEmpty();
        assertThat(clients.count("sol")).isEqualTo(4);
    }

    @Test
    void archived_clients_come_last_where_one_asks_for_what_they_have() {
        clients.create(ContactForm.newClient("Sol Acme"));
        clients.remember(clients.create(ContactForm.newClient("Acme")));
        contacts.archive(clients.create(ContactForm.newClient("Acme Antigua")));
        contacts.archive(clients.create(ContactForm.newClient("Antigua Acme")));
        contacts.archive(clients.create(ContactForm.newClient("Beta")));
        var vendor = Values.with(ContactForm.newClient("Acme Obras"), Map.of("client", false, "vendor", true));
        contacts.archive(contacts.create(vendor).id());

        assertThat(withArchived("acme", 0, 50)).containsExactly("Acme", "Sol Acme", "Acme Antigua", "Antigua Acme");
        assertThat(withArchived("acme", 1, 2)).containsExactly("Sol Acme", "Acme Antigua");
        assertThat(withArchived("acme", 2, 1)).containsExactly("Acme Antigua");
        assertThat(withArchived("acme", 3, 2)).containsExactly("Antigua Acme");
        assertThat(withArchived("acme", 4, 2)).isEmpty();
        assertThat(clients.countWithArchived("acme")).isEqualTo(4);
        assertThat(withArchived("antigua", 0, 50)).containsExactly("Acme Antigua", "Antigua Acme");
        assertThat(withArchived("", 1, 3)).containsExactly("Sol Acme", "Acme Antigua", "Antigua Acme");
        assertThat(withArchived("", 1_000, 50)).isEmpty();
        assertThat(clients.countWithArchived("")).isEqualTo(5);
    }

    private List<String> withArchived(String typed, int offset, int limit) {
        return clients.stretchWithArchived(typed, offset, limit).stream()
                .map(ContactRow::name)
                .toList();
    }

    @Test
    void an_archived_client_that_was_chosen_last_is_not_offered_again() {
        var acme = clients.create(ContactForm.newClient("Acme"));
        clients.remember(acme);
        contacts.archive(acme);

        assertThat(clients.recent()).isEmpty();
        assertThat(clients.find(acme)).isPresent();
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_can_look_but_neither_create_nor_be_remembered() {
        var form = ContactForm.newClient("Acme");

        assertThat(clients.stretch("", 0, 50)).isEmpty();
        assertThatThrownBy(() -> clients.create(form)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clients.remember(1)).isInstanceOf(AccessDeniedException.class);
    }
}
