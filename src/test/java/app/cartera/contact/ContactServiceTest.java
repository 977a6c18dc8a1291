package app.cartera.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.History;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.journal.TestImport;
import app.cartera.shared.Values;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
@SignedIn(Role.EDITOR)
class ContactServiceTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 50);

    @Autowired
    ContactService contacts;

    @Autowired
    History history;

    @Autowired
    TestImport imports;

    @ParameterizedTest
    @ValueSource(strings = {"ibanez seg", "SEGUROS", "ibá", "iban madrid", "b1234", "B-12345674", "eva@ibanez"})
    void a_contact_is_found_by_the_beginnings_of_its_words(String typed) {
        var saved = contacts.create(with(
                ContactForm.newClient("Seguros Ibáñez"),
                Map.of("legalName", "Ibáñez Madrid S.L.", "taxId", "B12345674", "email", "eva@ibanez.example")));
        contacts.create(ContactForm.newClient("Seguridad Ibérica"));

        assertThat(found(typed)).contains(saved.id());
        assertThat(found("ibanez seg")).containsExactly(saved.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"banez", "seguros acme", "%", "_"})
    void a_contact_is_not_found_by_anything_else(String typed) {
        contacts.create(ContactForm.newClient("Seguros Ibáñez"));

        assertThat(found(typed + " zzz")).isEmpty();
        assertThat(found("banez")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mærsk", "MAERSK", "Łódź", "lodz", "soren.kjaer", "サクラ", "さくら"})
    void a_contact_with_letters_that_others_write_in_two_is_saved_and_found_either_way(String typed) {
        var saved = contacts.create(with(
                ContactForm.newClient("Mærsk Łódź"),
                Map.of("legalName", "さくら サクラ maersk", "email", "soren.kjaer@maersk.example")));

        assertThat(found(typed)).containsExactly(saved.id());
    }

    @Test
    void contacts_are_sorted_without_case_and_accents() {
        List.of("zeta", "Ábaco", "Mar", "abeto").forEach(name -> contacts.create(ContactForm.newClient(name)));

        assertThat(contacts.page(ContactFilter.NONE, FIRST_PAGE))
                .extracting(ContactRow::name)
                .containsExactly("Ábaco", "abeto", "Mar", "zeta");
    }

    @Test
    void what_a_list_shows_is_read_by_its_ids_in_the_same_order() {
        List.of("zeta", "Ábaco", "Mar", "abeto").forEach(name -> contacts.create(ContactForm.newClient(name)));
        contacts.archive(contacts.create(ContactForm.newClient("Alt")).id());

        for (var key : ContactRow.SortKey.values()) {
            for (var filter : List.of(ContactFilter.NONE, ContactFilter.NONE.withWords("ab"), ContactFilter.PICKABLE)) {
                var sort = Sort.by(Sort.Direction.DESC, key.name());
                var ids = LongStream.of(contacts.ids(filter, sort)).boxed().toList();
                assertThat(contacts.rows(ids)).isEqualTo(contacts.page(filter, PageRequest.of(0, 50, sort)));
            }
        }
    }

    @Test
    void cities_are_sorted_without_case_and_accents() {
        List.of("Vigo", "Ávila", "burgos")
                .forEach(city -> contacts.create(with(ContactForm.newClient("In " + city), Map.of("city", city))));

        var byCity = PageRequest.of(0, 50, Sort.by(ContactRow.SortKey.CITY.name()));
        assertThat(contacts.page(ContactFilter.NONE, byCity))
                .extracting(ContactRow::city)
                .containsExactly("Ávila", "burgos", "Vigo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b", "eva@"})
    void a_wrong_email_is_refused(String email) {
        var form = with(ContactForm.newClient("Acme"), Map.of("email", email));

        assertThatThrownBy(() -> contacts.create(form)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void creating_and_editing_are_in_the_history_of_the_contact() {
        var saved = contacts.create(ContactForm.newClient("Acme"));
        contacts.save(with(saved, Map.of("city", "Madrid")));

        var records = history.of(RecordType.CONTACT, saved.id(), 10);

        assertThat(records).extracting("kind").containsExactly(OperationKind.EDIT, OperationKind.CREATE);
        assertThat(records.getFirst().user()).isEqualTo("Eva Editora");
        assertThat(records.getFirst().changes())
                .extracting("field", "before", "after")
                .containsExactly(tuple("city", null, "Madrid"));
    }

    @Test
    void imported_contacts_are_found_and_one_operation_in_the_history_of_each() {
        var acme = with(ContactForm.newClient("Acme"), Map.of("city", "Madrid", "taxId", "B12345674"));

        var operation = imports.of(RecordType.CONTACT, List.of(acme, ContactForm.newClient("Alan")), contacts::create);

        var saved = contacts.page(ContactFilter.NONE, FIRST_PAGE);
        assertThat(saved).extracting(ContactRow::name).containsExactly("Acme", "Alan");
        assertThat(found("b12345674")).containsExactly(saved.getFirst().id());
        var form = contacts.overview(saved.getFirst().id()).data();
        assertThat(form).isEqualTo(with(acme, Map.of("id", form.id())));
        assertThat(history.of(RecordType.CONTACT, form.id(), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.operationId()).isEqualTo(operation);
                    assertThat(entry.kind()).isEqualTo(OperationKind.IMPORT);
                    assertThat(entry.records()).isEqualTo(2);
                    assertThat(entry.changes())
                            .extracting("field", "before", "after")
                            .containsExactlyInAnyOrder(
                                    tuple("name", null, "Acme"),
                                    tuple("taxId", null, "B12345674"),
                                    tuple("city", null, "Madrid"),
                                    tuple("client", null, "true"),
                                    tuple("vendor", null, "false"));
                });
    }

    @Test
    void a_contact_that_could_not_be_typed_is_not_imported() {
        var wrong = with(ContactForm.newClient("Acme"), Map.of("email", "nobody"));

        assertThatThrownBy(() -> imports.of(RecordType.CONTACT, List.of(wrong), contacts::create))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(contacts.count(ContactFilter.NONE)).isZero();
    }

    @Test
    void a_save_without_a_change_is_no_operation() {
        var saved = contacts.create(ContactForm.newClient("Acme"));

        assertThat(contacts.save(saved)).isEqualTo(saved);
        assertThat(history.of(RecordType.CONTACT, saved.id(), 10)).hasSize(1);
    }

    @Test
    void a_stale_save_is_refused_and_tells_who_changed_what() {
        var opened = contacts.create(ContactForm.newClient("Acme"));
        contacts.save(with(opened, Map.of("city", "Madrid")));

        assertThatThrownBy(() -> contacts.save(with(opened, Map.of("email", "eva@acme.example"))))
                .isInstanceOfSatisfying(StaleForm.class, stale -> {
                    assertThat(((ContactForm) stale.current()).city()).isEqualTo("Madrid");
                    assertThat(stale.since()).hasSize(1);
                    assertThat(stale.since().getFirst().user()).isEqualTo("Eva Editora");
                });
    }

    @Test
    void an_archived_contact_leaves_the_list_until_it_is_restored() {
        var saved = contacts.create(ContactForm.newClient("Acme"));

        contacts.archive(saved.id());
        assertThat(contacts.count(ContactFilter.NONE)).isZero();
        assertThat(contacts.count(ContactFilter.NONE.withArchived(true))).isEqualTo(1);

        contacts.restore(saved.id());
        assertThat(contacts.count(ContactFilter.NONE)).isEqualTo(1);
    }

    @Test
    void a_tax_id_without_letters_and_digits_is_that_of_nobody() {
        contacts.create(with(ContactForm.newClient("Guion"), Map.of("taxId", "-")));

        assertThat(alike("Other", "")).isEmpty();
        assertThat(alike("Other", "–")).isEmpty();
    }

    @Test
    void a_tax_id_that_folding_makes_longer_is_kept() {
        var saved = contacts.create(with(ContactForm.newClient("Acme"), Map.of("taxId", "\uFB03".repeat(40))));

        assertThat(alike("Other", saved.taxId())).extracting("id").containsExactly(saved.id());
    }

    @Test
    void an_address_of_the_web_may_have_letters_of_any_language() {
        var form = ContactForm.newClient("Acme");
        for (var address : List.of(
                "https://es.wikipedia.org/wiki/España",
                "https://es.wikipedia.org/wiki/Espa%C3%B1a",
                "www.ñandu.es",
                "acme.example/ñ?q=é")) {
            assertThat(contacts.create(with(form, Map.of("website", address))).website())
                    .isEqualTo(address);
        }
        assertThatThrownBy(() -> contacts.create(with(form, Map.of("website", "no/es una"))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void namesakes_and_the_same_tax_id_are_likely_duplicates() {
        var acme = contacts.create(with(ContactForm.newClient("Acme"), Map.of("taxId", "B-12345674")));

        assertThat(alike("ACMÉ", null)).extracting("id").containsExactly(acme.id());
        assertThat(alike("Other", "b12345674")).extracting("id").containsExactly(acme.id());
        assertThat(contacts.likelyDuplicates(acme)).isEmpty();
        assertThat(alike("", "")).isEmpty();
    }

    @Test
    void contacts_of_which_there_seem_to_be_two_are_listed_together() {
        contacts.create(with(ContactForm.newClient("Acme"), Map.of("taxId", "B-12345674")));
        contacts.create(ContactForm.newClient("ACMÉ"));
        contacts.create(
                with(ContactForm.newClient("Zeta"), Map.of("taxId", "b12345674", "client", false, "vendor", true)));
        contacts.create(ContactForm.newClient("Only one"));
        contacts.create(ContactForm.newClient("Nobody's tax ID"));
        contacts.archive(contacts.create(ContactForm.newClient("Only one")).id());
        var repeated = ContactFilter.NONE.withRepeated(true);

        assertThat(contacts.page(repeated, FIRST_PAGE))
                .extracting(ContactRow::name)
                .containsExactly("Acme", "ACMÉ", "Zeta");
        assertThat(contacts.count(repeated)).isEqualTo(3);
        assertThat(contacts.ids(repeated, Sort.unsorted())).hasSize(3);
        assertThat(contacts.page(repeated.withType(ContactType.CLIENT).withWords("acm"), FIRST_PAGE))
                .hasSize(2);
        assertThat(contacts.count(repeated.withArchived(true))).isZero();
        assertThat(ContactFilter.of(repeated.parameters())).isEqualTo(repeated);
    }

    @Test
    void a_name_that_cannot_be_seen_is_none() {
        assertThatThrownBy(() -> contacts.create(ContactForm.newClient("\u200b")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(contacts.create(ContactForm.newClient("Acme\u00a0")).name()).isEqualTo("Acme");
    }

    @Test
    void a_vat_number_is_the_same_with_and_without_the_letters_of_its_state() {
        var form = ContactForm.newClient("Acme");
        var spanish = contacts.create(with(form, Map.of("taxId", "B-12345674")));
        var greek = contacts.create(with(form, Map.of("taxId", "EL 123456789")));
        var french = Map.<String, Object>of("name", "Other", "taxId", "987654321", "country", "FR");
        contacts.create(with(form, Map.of("taxId", "DE987654321")));

        assertThat(alike("Other", "ES B12345674")).extracting("id").containsExactly(spanish.id());
        assertThat(alike("Other", "GR123456789")).extracting("id").containsExactly(greek.id());
        assertThat(contacts.likelyDuplicates(
                        with(form, Map.of("name", "Other", "taxId", "123456789", "country", "GR"))))
                .extracting("id")
                .containsExactly(greek.id());
        assertThat(contacts.likelyDuplicates(with(form, french))).isEmpty();
    }

    @Test
    void a_contact_without_projects_can_be_deleted() {
        var saved = contacts.create(ContactForm.newClient("Acme"));

        contacts.delete(saved.id());

        assertThat(contacts.row(saved.id())).isEmpty();
    }

    @Test
    @SignedIn(Role.VIEWER)
    void a_viewer_reads_and_changes_nothing() {
        assertThat(contacts.page(ContactFilter.NONE, FIRST_PAGE)).isEmpty();
        var form = ContactForm.newClient("Acme");
        assertThatThrownBy(() -> contacts.create(form)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.create(1, List.of(form))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.save(form)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.archive(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.restore(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.delete(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.checkDelete(1)).isInstanceOf(AccessDeniedException.class);
    }

    private List<Long> found(String typed) {
        return contacts.page(ContactFilter.NONE.withWords(typed), FIRST_PAGE).stream()
                .map(ContactRow::id)
                .toList();
    }

    private static ContactForm with(ContactForm form, Map<String, ?> values) {
        return Values.with(form, values);
    }

    private List<ContactRow> alike(String name, @Nullable String taxId) {
        return contacts.likelyDuplicates(
                with(ContactForm.newClient(name), Map.of("taxId", taxId == null ? "" : taxId)));
    }
}
