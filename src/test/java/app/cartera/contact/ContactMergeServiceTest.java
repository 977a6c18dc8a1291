package app.cartera.contact;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.ChangeRow;
import app.cartera.journal.FieldChange;
import app.cartera.journal.History;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.journal.TestImport;
import app.cartera.journal.UndoService;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.EDITOR)
class ContactMergeServiceTest {

    @Autowired
    ContactMergeService merging;

    @Autowired
    ContactService contacts;

    @Autowired
    ClientChoices choices;

    @Autowired
    KnownContacts known;

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    UndoService undoing;

    @Autowired
    History history;

    @Autowired
    Activity activity;

    @Autowired
    EntityManager entities;

    @Autowired
    SignedIn.Factory signedIn;

    @Autowired
    TestImport imports;

    @Autowired
    JdbcTemplate jdbc;

    long alan;
    long again;

    @BeforeEach
    void a_client_who_is_there_twice() {
        alan = contact("Alan Insurance", Map.of());
        again = contact("Alan Insurance S.L.", Map.of());
    }

    @Test
    void all_projects_go_over_closed_and_archived_ones_too() {
        var active = project("Web", Map.of("clientId", again));
        var closed = project("Shop", Map.of("clientId", again));
        change(closed, new BulkChange.ChangeStatus(ProjectStatus.CLOSED));
        var archived = project("Old", Map.of("clientId", again));
        projects.archive(archived);
        var others = project("Other", Map.of());

        var preview = merging.preview(again, alan);
        merge(again, alan);

        assertThat(preview.projects()).isEqualTo(3);
        assertThat(List.of(active, closed, archived))
                .allSatisfy(id -> assertThat(client(id)).isEqualTo(alan));
        assertThat(client(others)).isNull();
        assertThat(contacts.overview(again).archived()).isTrue();
        assertThat(contacts.overview(again).mergedInto().id()).isEqualTo(alan);
    }

    @Test
    void whoever_filters_by_a_client_is_not_offered_a_merged_one() {
        merge(again, alan);

        assertThat(choices.stretchWithArchived("", 0, 50))
                .extracting(ContactRow::id)
                .contains(alan)
                .doesNotContain(again);
    }

    @Test
    void gaps_are_filled_and_what_is_there_stays() {
        edit(alan, Map.of("email", "eva@alan.example", "country", "ES", "notes", "Calls on Mondays", "vendor", false));
        edit(
                again,
                Map.of(
                        "email",
                        "info@alan.example",
                        "taxId",
                        "B12345674",
                        "street",
                        "Gran Vía 1",
                        "city",
                        "Madrid",
                        "country",
                        "ES",
                        "notes",
                        "Pays late",
                        "vendor",
                        true));

        var preview = merging.preview(again, alan);
        merge(again, alan);

        var merged = contacts.overview(alan).data();
        assertThat(merged.name()).isEqualTo("Alan Insurance");
        assertThat(merged.email()).isEqualTo("eva@alan.example");
        assertThat(merged.taxId()).isEqualTo("B12345674");
        assertThat(merged.city()).isEqualTo("Madrid");
        assertThat(merged.notes()).isEqualTo("Calls on Mondays\n\nPays late");
        assertThat(merged.vendor()).isTrue();
        assertThat(preview.filled()).containsExactlyInAnyOrder("taxId", "street", "city", "vendor", "notes");
        assertThat(preview.left()).containsExactlyInAnyOrder("name", "email");
    }

    @Test
    void no_address_is_made_of_two_halves_nor_a_phone_number_of_another_country() {
        edit(alan, Map.of("city", "Lisboa", "country", "PT"));
        edit(again, Map.of("street", "Gran Vía 1", "city", "Madrid", "country", "ES", "phone", "912345678"));

        merge(again, alan);

        var merged = contacts.overview(alan).data();
        assertThat(merged.street()).isNull();
        assertThat(merged.city()).isEqualTo("Lisboa");
        assertThat(merged.country()).isEqualTo("PT");
        assertThat(merged.phone()).isNull();
    }

    @Test
    void it_is_one_operation_in_the_history_of_both_and_of_each_project() {
        var web = project("Web", Map.of("clientId", again));

        var operation = merge(again, alan);

        var row = activity.page(ActivityFilter.NONE, ZoneId.systemDefault(), PageRequest.of(0, 1))
                .getFirst();
        assertThat(row.id()).isEqualTo(operation);
        assertThat(row.kind()).isEqualTo(OperationKind.MERGE);
        assertThat(row.records()).isEqualTo(2);
        assertThat(activity.changes(operation, PageRequest.of(0, 10)))
                .extracting(ChangeRow::record)
                .extracting(record -> record.name().text())
                .containsExactly("Alan Insurance S.L.", "Alan Insurance S.L.", "Web");
        assertThat(activity.changes(operation, PageRequest.of(0, 1))
                        .getFirst()
                        .change()
                        .after())
                .isEqualTo("Alan Insurance");
        assertThat(history.of(RecordType.PROJECT, web, 1).getFirst().operationId())
                .isEqualTo(operation);
    }

    @Test
    void an_undo_makes_two_of_them_again_and_can_be_undone() {
        edit(again, Map.of("city", "Madrid"));
        var web = project("Web", Map.of("clientId", again));
        var merge = merge(again, alan);

        var preview = undoing.preview(merge);
        var undo = undo(merge);

        assertThat(preview.back()).isEqualTo(3);
        assertThat(preview.staying().records()).isZero();
        assertThat(client(web)).isEqualTo(again);
        assertThat(contacts.overview(again).archived()).isFalse();
        assertThat(contacts.overview(again).mergedInto()).isNull();
        assertThat(contacts.overview(alan).data().city()).isNull();

        undo(undo);

        assertThat(client(web)).isEqualTo(alan);
        assertThat(contacts.overview(again).mergedInto().id()).isEqualTo(alan);
        assertThat(contacts.overview(alan).data().city()).isEqualTo("Madrid");
    }

    @Test
    void what_was_changed_again_since_stays_when_it_is_undone() {
        edit(again, Map.of("city", "Madrid"));
        var berta = contact("Berta", Map.of());
        var web = project("Web", Map.of("clientId", again));
        var shop = project("Shop", Map.of("clientId", again));
        var merge = merge(again, alan);
        change(web, new BulkChange.AssignClient(berta));
        edit(alan, Map.of("city", "Vigo"));

        var preview = undoing.preview(merge);
        undo(merge);

        assertThat(preview.back()).isEqualTo(2);
        assertThat(preview.staying().records()).isEqualTo(2);
        assertThat(preview.staying().examples()).containsExactly("Alan Insurance", "Web");
        assertThat(client(web)).isEqualTo(berta);
        assertThat(client(shop)).isEqualTo(again);
        assertThat(contacts.overview(alan).data().city()).isEqualTo("Vigo");
    }

    @Test
    void one_that_was_archived_before_stays_archived_when_it_is_undone() {
        contacts.archive(again);

        undo(merge(again, alan));

        assertThat(contacts.overview(again).archived()).isTrue();
        assertThat(contacts.overview(again).mergedInto()).isNull();
    }

    @Test
    void a_merged_one_is_not_restored_but_by_undo_nor_merged_once_more() {
        merge(again, alan);
        var berta = contact("Berta", Map.of());

        assertThatThrownBy(() -> contacts.restore(again)).hasMessage("error.contactMerged");
        assertThatThrownBy(() -> merging.preview(again, berta)).hasMessage("error.contactMerged");
        assertThatThrownBy(() -> merging.preview(berta, again)).hasMessage("error.mergedIntoArchived");
    }

    @Test
    void to_undo_that_it_was_archived_before_does_not_bring_a_merged_one_back() {
        contacts.archive(again);
        var archived = latest(again);
        merge(again, alan);

        assertThat(undoing.preview(archived).back()).isZero();
        assertThat(undoing.undo(archived).operationId()).isNull();
    }

    @Test
    void the_one_that_remains_cannot_be_deleted() {
        merge(again, alan);

        assertThatThrownBy(() -> contacts.delete(alan))
                .hasMessage("error.contactNeeded")
                .extracting("arguments", InstanceOfAssertFactories.ARRAY)
                .containsExactly("Alan Insurance", "Alan Insurance S.L.");
        contacts.delete(again);
        contacts.delete(alan);
        assertThat(contacts.row(alan)).isEmpty();
    }

    @Test
    void the_changes_of_a_merge_tell_with_each_of_the_same_name_what_it_has_of_its_own() {
        edit(alan, Map.of("name", "Acme", "taxId", "B12345674"));
        edit(again, Map.of("name", "ACME", "city", "Madrid"));
        var web = project("Web", Map.of("clientId", again));
        var merge = merge(again, alan);

        assertThat(activity.changes(merge, PageRequest.of(0, 50)))
                .extracting(
                        change -> change.record().id(),
                        change -> change.record().name().values().stream()
                                .map(FieldChange::after)
                                .toList())
                .containsExactly(
                        tuple(again, List.of("Madrid")),
                        tuple(again, List.of("Madrid")),
                        tuple(alan, List.of("B12345674", "Madrid")),
                        tuple(web, List.of()));
    }

    @Test
    void a_refusal_tells_two_of_the_same_name_apart() {
        edit(alan, Map.of("name", "Acme", "taxId", "B12345674"));
        edit(again, Map.of("name", "ACME"));
        merge(again, alan);
        contacts.archive(alan);
        var berta = contact("acme", Map.of("taxId", "B12345674", "city", "Vigo"));

        assertThatThrownBy(() -> contacts.restore(again))
                .hasMessage("error.contactMerged")
                .extracting("arguments", InstanceOfAssertFactories.ARRAY)
                .containsExactly("ACME", "Acme (B12345674)");
        assertThatThrownBy(() -> contacts.delete(alan))
                .extracting("arguments", InstanceOfAssertFactories.ARRAY)
                .containsExactly("Acme (B12345674)", "ACME\u001f");
        assertThatThrownBy(() -> merging.preview(berta, alan))
                .hasMessage("error.mergedIntoArchived")
                .extracting("arguments", InstanceOfAssertFactories.ARRAY)
                .containsExactly("Acme (B12345674)");
    }

    @Test
    void who_would_delete_the_one_that_remains_once_it_is_archived_is_not_told_to_archive_it() {
        merge(again, alan);
        contacts.archive(alan);

        assertThatThrownBy(() -> contacts.delete(alan)).hasMessage("error.contactNeededArchived");
    }

    @Test
    void nothing_is_merged_that_was_not_previewed() {
        var shown = merging.preview(again, alan);
        edit(again, Map.of("city", "Madrid"));

        assertThatThrownBy(() -> merging.merge(shown)).hasMessage("error.contactsChanged");
    }

    @Test
    void an_undo_of_what_was_before_gives_the_one_that_remains() {
        var berta = contact("Berta", Map.of());
        var web = project("Web", Map.of("clientId", again));
        var shop = project("Shop", Map.of("clientId", again));
        var assigned = change(web, new BulkChange.AssignClient(berta));
        var form = projects.overview(shop).data();
        projects.save(TestProjects.with(form, Map.of("clientId", berta, "name", "Shop 2")));
        var edited = history.of(RecordType.PROJECT, shop, 1).getFirst().operationId();
        merge(again, alan);

        undo(assigned);
        undo(edited);

        assertThat(client(web)).isEqualTo(alan);
        assertThat(client(shop)).isEqualTo(alan);
    }

    @Test
    void a_file_that_names_the_merged_one_means_the_one_that_remains() {
        var berta = contact("Berta", Map.of());
        merge(again, alan);
        merge(alan, berta);

        assertThat(known.called(Set.of("alan insurance s.l.")).get("alan insurance s.l."))
                .extracting(ContactRow::id)
                .containsExactly(berta);
    }

    @Test
    void an_undo_is_refused_to_merge_into_one_that_is_archived_now() {
        var undo = undo(merge(again, alan));
        contacts.archive(alan);
        entities.flush();

        assertThatThrownBy(() -> undoing.undo(undo)).hasMessage("error.mergedIntoArchived");
    }

    @Test
    void nothing_is_merged_or_taken_back_while_contacts_are_in_the_background() {
        var merge = merge(again, alan);
        var berta = contact("Berta", Map.of());
        var shown = merging.preview(berta, alan);
        jdbc.update("""
                insert into journal_operation (at, kind, planned, record_count, record_type, state, user_id)
                select at, kind, 5000, 7, record_type, 'RUNNING', user_id from journal_operation where id = ?""", merge);

        assertThatThrownBy(() -> merging.merge(shown)).hasMessage("error.contactsBusy");
        assertThatThrownBy(() -> undoing.undo(merge)).hasMessage("error.contactsBusy");
    }

    @Test
    void an_undo_that_was_ended_early_is_undone_first() {
        var web = project("Web", Map.of("clientId", again));
        var merge = merge(again, alan);
        var undo = undo(merge);
        jdbc.update("update project set client_id = ? where id = ?", alan, web);
        jdbc.update("delete from journal_change where operation_id = ? and record_type = 'PROJECT'", undo);
        jdbc.update("update journal_operation set state = 'CANCELLED' where id = ?", undo);
        entities.clear();

        assertThatThrownBy(() -> undoing.preview(merge)).hasMessage("error.undoEndedEarly");
        undo(undo);
        undo(merge);

        assertThat(client(web)).isEqualTo(again);
        assertThat(contacts.overview(again).archived()).isFalse();
    }

    @Test
    void by_whichever_operation_they_were_merged_all_of_it_goes_back() {
        var web = project("Web", Map.of("clientId", again));
        var merge = merge(again, alan);
        var undo = undo(merge);
        var later = project("Later", Map.of("clientId", again));
        contacts.archive(again);
        undo(undo);

        assertThat(undoing.preview(merge).back()).isEqualTo(3);
        undo(merge);

        assertThat(List.of(web, later)).allSatisfy(id -> assertThat(client(id)).isEqualTo(again));
        assertThat(contacts.overview(again).archived()).isTrue();
        assertThat(contacts.overview(again).mergedInto()).isNull();
    }

    @Test
    void an_undo_after_which_they_were_merged_once_more_has_nothing_to_take_back() {
        project("Web", Map.of("clientId", again));
        var undo = undo(merge(again, alan));
        merge(again, alan);

        assertThat(undoing.preview(undo).back()).isZero();
    }

    @Test
    void that_an_undo_would_merge_into_one_that_was_merged_in_turn_is_told_before() {
        var undo = undo(merge(again, alan));
        merge(alan, contact("Alan", Map.of()));

        assertThatThrownBy(() -> undoing.preview(undo)).hasMessage("error.contactMerged");
    }

    @Test
    void an_address_goes_back_whole_or_not_at_all() {
        edit(
                again,
                Map.of(
                        "street",
                        "Gran Vía 1",
                        "postalCode",
                        "28013",
                        "city",
                        "Madrid",
                        "country",
                        "ES",
                        "taxId",
                        "X1"));
        var merge = merge(again, alan);
        edit(alan, Map.of("street", "Gran Vía 10"));

        undo(merge);

        assertThat(contacts.overview(alan).data())
                .extracting(ContactForm::street, ContactForm::postalCode, ContactForm::city, ContactForm::taxId)
                .containsExactly("Gran Vía 10", "28013", "Madrid", null);
    }

    @Test
    void to_undo_an_undo_merges_all_that_there_is_by_then() {
        var undo = undo(merge(again, alan));
        var later = project("Later", Map.of("clientId", again));

        var preview = undoing.preview(undo);
        undo(undo);

        assertThat(preview.back()).isEqualTo(2);
        assertThat(client(later)).isEqualTo(alan);
    }

    @Test
    void an_undo_leaves_all_of_one_that_was_merged_into_a_third_since() {
        project("Web", Map.of("clientId", again));
        var undo = undo(merge(again, alan));
        merge(again, contact("Berta", Map.of()));

        var preview = undoing.preview(undo);
        var result = undoing.undo(undo);

        assertThat(preview.back()).isZero();
        assertThat(preview.staying().records()).isEqualTo(2);
        assertThat(result.operationId()).isNull();
        assertThat(result.staying().records()).isEqualTo(2);
        assertThat(result.staying().examples()).containsExactly("Alan Insurance S.L.");
    }

    @Test
    void one_that_was_restored_between_an_undo_and_its_undo_comes_back_as_it_was() {
        contacts.archive(again);
        entities.flush();
        var undo = undo(merge(again, alan));
        contacts.restore(again);
        entities.flush();

        undo(undo(undo));

        assertThat(contacts.overview(again).archived()).isFalse();
    }

    @Test
    void projects_that_are_gone_are_no_hindrance() {
        imports.of(
                RecordType.PROJECT,
                List.of(TestProjects.with(named("Gone"), Map.of("clientId", again))),
                projects::create);
        undo(jdbc.queryForObject("select max(id) from journal_operation", Long.class));

        merge(again, alan);

        assertThat(contacts.overview(again).mergedInto().id()).isEqualTo(alan);
    }

    @Test
    void one_of_which_nothing_changes_is_not_touched() {
        var before = contacts.overview(alan).data().version();

        undo(merge(again, alan));

        assertThat(contacts.overview(alan).data().version()).isEqualTo(before);
    }

    @Test
    void one_that_was_archived_after_the_preview_does_not_remain() {
        var shown = merging.preview(again, alan);
        contacts.archive(alan);
        entities.flush();

        assertThatThrownBy(() -> merging.merge(shown)).hasMessage("error.mergedIntoArchived");
    }

    @Test
    void what_was_given_from_one_of_the_two_to_the_other_before_goes_nowhere_by_its_undo() {
        var web = project("Web", Map.of("clientId", again));
        var assigned = change(web, new BulkChange.AssignClient(alan));
        merge(again, alan);

        assertThat(undoing.preview(assigned).back()).isZero();
        assertThat(undoing.undo(assigned).reverted()).isZero();
        assertThat(client(web)).isEqualTo(alan);
    }

    @Test
    void an_undo_is_not_undone_when_one_of_the_two_is_gone() {
        var undo = undo(merge(again, alan));
        contacts.delete(alan);
        entities.flush();

        assertThatThrownBy(() -> undoing.preview(undo)).isInstanceOf(NotUndoable.class);
        assertThatThrownBy(() -> undoing.undo(undo)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void one_that_was_archived_between_an_undo_and_its_undo_stays_archived() {
        var undo = undo(merge(again, alan));
        contacts.archive(again);
        entities.flush();

        undo(undo(undo));

        assertThat(contacts.overview(again).mergedInto()).isNull();
        assertThat(contacts.overview(again).archived()).isTrue();
    }

    @Test
    void a_contact_in_use_is_meant_before_one_of_that_name_that_was_merged() {
        var group = contact("Acme Group", Map.of());
        var old = contact("Acme", Map.of());
        var acme = contact("Acme", Map.of());
        merge(old, group);

        assertThat(known.called(Set.of("acme")).get("acme"))
                .filteredOn(row -> !row.archived())
                .extracting(ContactRow::id)
                .containsExactly(acme);
    }

    @Test
    void of_several_merges_in_turn_the_last_one_is_told_and_the_first_one_is_blamed() {
        var berta = contact("Berta", Map.of());
        var zoe = contact("Zoe", Map.of());
        merge(again, alan);
        merge(alan, berta);

        assertThat(contacts.overview(again).mergedInto().id()).isEqualTo(berta);
        assertThatThrownBy(() -> merging.preview(again, zoe))
                .hasMessage("error.contactMerged")
                .extracting("arguments", InstanceOfAssertFactories.ARRAY)
                .containsExactly("Alan Insurance S.L.", "Alan Insurance");
    }

    @Test
    void two_ways_to_write_a_tax_id_are_one() {
        edit(alan, Map.of("taxId", "B12345674", "country", "ES", "postalCode", "28001"));
        edit(again, Map.of("taxId", "ESB-12345674", "postalCode", "2800"));

        var same = merging.preview(again, alan);
        edit(again, Map.of("taxId", "B1234567"));
        var other = merging.preview(again, alan);

        assertThat(same.hasOtherTaxId()).isFalse();
        assertThat(same.left()).containsExactlyInAnyOrder("name", "postalCode");
        assertThat(other.hasOtherTaxId()).isTrue();
        assertThat(other.left()).contains("taxId");
    }

    @Test
    void a_project_with_the_number_of_the_merged_contact_is_no_hindrance() {
        var merge = merge(again, alan);
        for (var i = 3; i <= MergeRecord.OF_CONTACTS; i++) {
            jdbc.update("""
                    insert into journal_change
                      (operation_id, record_type, record_id, field, old_value, new_value, new_reference, money, version_after)
                    values (?, 'PROJECT', ?, 'clientId', '1', '2', 2, false, 1)""", merge, i < MergeRecord.OF_CONTACTS ? -i : again);
        }

        assertThat(undoing.preview(merge).back()).isEqualTo(1);
    }

    @Test
    void a_merge_is_undone_once() {
        var merge = merge(again, alan);
        undo(merge);

        assertThatThrownBy(() -> undoing.undo(merge)).isInstanceOf(NotUndoable.class);
    }

    @Test
    void the_page_of_the_one_that_remains_names_what_was_merged_into_it() {
        merge(again, alan);

        assertThat(contacts.overview(alan).others()).extracting(ContactRow::id).containsExactly(again);
        assertThat(contacts.overview(again).others()).isEmpty();
    }

    @Test
    void one_that_was_merged_is_no_duplicate_but_the_one_that_remains_is() {
        var third = contact("Alan Insurance", Map.of());
        merge(alan, again);

        assertThat(contacts.likelyDuplicates(contacts.overview(again).data())).isEmpty();
        assertThat(contacts.likelyDuplicates(ContactForm.newClient("Alan Insurance")))
                .extracting(ContactRow::id)
                .containsExactly(again, third);
    }

    @Test
    void what_was_given_before_to_a_third_one_goes_nowhere_once_all_of_them_are_one() {
        var third = contact("Alan", Map.of());
        var web = project("Web", Map.of("clientId", again));
        var given = change(web, new BulkChange.AssignClient(third));
        merge(again, alan);
        merge(alan, third);

        assertThat(undoing.preview(given).back()).isZero();
        assertThat(undoing.preview(given).staying().examples()).containsExactly("Web");
        assertThat(undoing.undo(given).reverted()).isZero();
        assertThat(client(web)).isEqualTo(third);
    }

    @Test
    void viewers_do_not_merge() {
        var shown = merging.preview(again, alan);
        SecurityContextHolder.setContext(signedIn.as(Role.VIEWER));

        assertThatThrownBy(() -> merging.preview(again, alan)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> merging.merge(shown)).isInstanceOf(AccessDeniedException.class);
    }

    private long merge(long merged, long into) {
        var operation = merging.merge(merging.preview(merged, into)).operationId();
        entities.flush();
        entities.clear();
        return operation;
    }

    private long undo(long operation) {
        var undo = undoing.undo(operation).operationId();
        entities.flush();
        entities.clear();
        return undo;
    }

    private long contact(String name, Map<String, ?> values) {
        return contacts.create(Values.with(ContactForm.newClient(name), values)).id();
    }

    private void edit(long id, Map<String, ?> values) {
        contacts.save(Values.with(contacts.overview(id).data(), values));
        entities.flush();
    }

    private long project(String name, Map<String, ?> values) {
        var created = projects.create(TestProjects.with(named(name), values)).id();
        entities.flush();
        return created;
    }

    private long change(long project, BulkChange change) {
        var picked = new ProjectSelection.Picked(Set.of(project));
        var operation = bulk.apply(bulk.preview(new BulkRequest(change, picked, true)));
        entities.clear();
        return operation;
    }

    private Long client(long project) {
        ProjectForm form = projects.overview(project).data();
        return form.clientId();
    }

    private long latest(long contact) {
        return history.of(RecordType.CONTACT, contact, 1).getFirst().operationId();
    }
}
