package app.cartera.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.LastAdmin;
import app.cartera.access.OwnPassword;
import app.cartera.access.Preferences;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.TestPeople;
import app.cartera.access.UserForm;
import app.cartera.access.UserName;
import app.cartera.access.UserNames;
import app.cartera.access.UserService;
import app.cartera.access.UsernameTaken;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.Activity;
import app.cartera.journal.ActivityFilter;
import app.cartera.journal.FieldChange;
import app.cartera.journal.History;
import app.cartera.journal.KeptField;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.OperationKind;
import app.cartera.journal.OperationRow;
import app.cartera.journal.RecordKey;
import app.cartera.journal.RecordName;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import app.cartera.shared.NotFound;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the activity tells admins, and nobody else, of the accounts of people, and how it is taken back from there. */
@ServiceTest
@SignedIn(Role.ADMIN)
class AccountActivityTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final ActivityFilter OF_USERS = ActivityFilter.NONE.withType(RecordType.USER);
    private static final String ANOTHER = "another long password";

    @Autowired
    UserService users;

    @Autowired
    UserNames names;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    Preferences preferences;

    @Autowired
    ContactService contacts;

    @Autowired
    Activity activity;

    @Autowired
    History history;

    @Autowired
    UndoService undoing;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    @Test
    void an_account_that_was_created_is_told_without_its_password_and_its_creation_is_not_undone() {
        var id = create("Nuria", Role.VIEWER);

        var created = latest();
        assertThat(created.user()).isEqualTo("Ana Admin");
        assertThat(created.kind()).isEqualTo(OperationKind.CREATE);
        assertThat(created.type()).isEqualTo(RecordType.USER);
        assertThat(created.only())
                .isEqualTo(new OperationRow.NamedRecord(RecordType.USER, id, new RecordName("Nuria"), true));
        assertThat(created.changes())
                .containsExactlyInAnyOrder(
                        new FieldChange("name", null, "Nuria"),
                        new FieldChange("username", null, "nuria"),
                        new FieldChange("role", null, "VIEWER"),
                        new FieldChange("enabled", null, true));
        assertThat(created.undoable()).isFalse();
        assertThatThrownBy(() -> undoing.preview(created.id())).isInstanceOf(NotUndoable.class);
        assertThatThrownBy(() -> undoing.undo(created.id())).isInstanceOf(NotUndoable.class);
    }

    @Test
    void another_name_user_name_and_role_are_one_operation_and_go_back() {
        var eva = id("Eva Editora");
        save(eva, Map.of("name", "Eva Otra", "username", "eva", "role", Role.MANAGER));

        var edit = latest();
        assertThat(edit.kind()).isEqualTo(OperationKind.EDIT);
        assertThat(edit.changes())
                .containsExactlyInAnyOrder(
                        new FieldChange("name", "Eva Editora", "Eva Otra"),
                        new FieldChange("username", "editor", "eva"),
                        new FieldChange("role", "EDITOR", "MANAGER"));
        assertThat(undoing.preview(edit.id())).isEqualTo(UndoPreview.ofOne());

        var undo = undoing.undo(edit.id());

        assertThat(undo.reverted()).isEqualTo(1);
        assertThat(form(eva)).isEqualTo(new UserForm(eva, form(eva).version(), "editor", "Eva Editora", Role.EDITOR));
        assertThat(latest().undoes().id()).isEqualTo(edit.id());
        undoing.undo(latest().id());
        assertThat(form(eva).role()).isEqualTo(Role.MANAGER);
        assertThat(form(eva).name()).isEqualTo("Eva Otra");
    }

    @Test
    void what_changed_nothing_is_no_operation() {
        var eva = id("Eva Editora");

        save(eva, Map.of());
        makeWait(eva);
        users.enable(eva);

        assertThat(operations()).isEmpty();
        users.disable(eva);
        users.disable(eva);
        assertThat(operations()).hasSize(1);
    }

    @Test
    void who_was_disabled_can_sign_in_again_once_that_is_undone() {
        var eva = id("Eva Editora");
        users.disable(eva);

        var disabled = latest();
        assertThat(disabled.changes()).containsExactly(new FieldChange("enabled", true, false));
        undoing.undo(disabled.id());

        assertThat(users.state(eva).enabled()).isTrue();
        users.disable(eva);
        users.enable(eva);
        undoing.undo(latest().id());
        assertThat(users.state(eva).enabled()).isFalse();
    }

    @Test
    void another_password_is_told_without_its_value_and_is_not_undone() {
        users.setPassword(id("Eva Editora"), ANOTHER);

        var given = latest();
        assertThat(given.kind()).isEqualTo(OperationKind.SET_PASSWORD);
        assertThat(given.changes()).containsExactly(new FieldChange("password", null, true));
        assertThat(given.undoable()).isFalse();
        assertThatThrownBy(() -> undoing.undo(given.id())).isInstanceOf(NotUndoable.class);
    }

    @Test
    void a_wait_that_was_lifted_is_told_and_stays_lifted() {
        var eva = id("Eva Editora");
        makeWait(eva);
        users.setPassword(eva, ANOTHER);
        assertThat(latest().changes())
                .containsExactly(new FieldChange("password", null, true), new FieldChange("wait", true, false));

        users.disable(eva);
        makeWait(eva);
        users.enable(eva);
        var enabled = latest();
        assertThat(enabled.changes())
                .containsExactly(new FieldChange("enabled", false, true), new FieldChange("wait", true, false));
        undoing.undo(enabled.id());
        assertThat(latest().changes()).containsExactly(new FieldChange("enabled", true, false));
    }

    @Test
    void what_was_changed_again_stays_and_the_rest_goes_back() {
        var eva = id("Eva Editora");
        save(eva, Map.of("name", "Eva Otra", "role", Role.VIEWER));
        var edit = latest().id();
        save(eva, Map.of("role", Role.MANAGER));

        var kept = List.of(new KeptField(RecordType.USER, "role"));
        assertThat(undoing.preview(edit)).isEqualTo(UndoPreview.ofOne(kept));
        assertThat(undoing.undo(edit).kept()).isEqualTo(kept);

        assertThat(form(eva).name()).isEqualTo("Eva Editora");
        assertThat(form(eva).role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void what_was_changed_again_altogether_stays() {
        var eva = id("Eva Editora");
        save(eva, Map.of("role", Role.VIEWER));
        var edit = latest().id();
        save(eva, Map.of("role", Role.MANAGER));

        assertThat(undoing.preview(edit)).isEqualTo(UndoPreview.nothing("Eva Editora"));
        assertThat(undoing.undo(edit)).isEqualTo(UndoResult.nothing("Eva Editora"));
        assertThat(form(eva).role()).isEqualTo(Role.MANAGER);
    }

    @Test
    void an_undo_that_would_leave_no_admin_is_refused() {
        var eva = id("Eva Editora");
        var ana = id("Ana Admin");
        save(eva, Map.of("role", Role.ADMIN));
        var promoted = latest().id();
        users.disable(ana);

        assertThatThrownBy(() -> undoing.undo(promoted)).isInstanceOf(LastAdmin.class);

        users.enable(ana);
        var enabled = latest().id();
        undoing.undo(promoted);
        assertThat(form(eva).role()).isEqualTo(Role.EDITOR);
        assertThatThrownBy(() -> undoing.undo(enabled)).isInstanceOf(LastAdmin.class);
        assertThat(users.state(ana).enabled()).isTrue();
    }

    @Test
    void a_user_name_that_somebody_else_has_got_does_not_go_back() {
        save(id("Eva Editora"), Map.of("username", "eva"));
        var edit = latest().id();
        users.create(new UserForm(null, 0, "editor", "Nuria", Role.EDITOR), TestPeople.PASSWORD);

        assertThatThrownBy(() -> undoing.undo(edit))
                .isInstanceOfSatisfying(
                        UsernameTaken.class,
                        taken -> assertThat(taken.arguments()).containsExactly("editor"));
    }

    @Test
    void what_a_person_does_to_the_own_account_is_no_operation() {
        ownPassword.change(TestPeople.PASSWORD, ANOTHER);
        preferences.set("colours", "DARK");

        assertThat(operations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void who_is_no_admin_finds_nothing_of_it(Role role) {
        var eva = id("Eva Editora");
        save(eva, Map.of("name", "Eva Otra"));
        var edit = latest().id();
        users.setPassword(eva, ANOTHER);
        var alan = contacts.create(ContactForm.newClient("Alan")).id();
        var user = new RecordKey(RecordType.USER, eva);
        assertThat(activity.changes(edit, PAGE)).hasSize(1);
        assertThat(activity.named(user).name().text()).isEqualTo("Eva Otra");
        assertThat(history.of(RecordType.USER, eva, 10)).hasSize(2);
        assertThat(activity.types()).contains(RecordType.USER);
        assertThat(activity.kinds()).contains(OperationKind.SET_PASSWORD);

        as(role);

        assertThat(activity.page(ActivityFilter.NONE, ZoneOffset.UTC, PAGE))
                .extracting(row -> row.only().id())
                .containsExactly(alan);
        assertThat(activity.following(ActivityFilter.NONE, ZoneOffset.UTC, false, null, 50))
                .hasSize(1);
        assertThat(operations()).isEmpty();
        assertThat(activity.page(ActivityFilter.NONE.withRecord(user), ZoneOffset.UTC, PAGE))
                .isEmpty();
        assertThat(activity.page(ActivityFilter.NONE.withKind(OperationKind.SET_PASSWORD), ZoneOffset.UTC, PAGE))
                .isEmpty();
        assertThatThrownBy(() -> activity.operation(edit)).isInstanceOf(NotFound.class);
        assertThat(activity.changes(edit, PAGE)).isEmpty();
        assertThat(activity.changesFollowing(edit, null, 50)).isEmpty();
        assertThat(activity.named(user).name()).isNull();
        assertThat(history.of(RecordType.USER, eva, 10)).isEmpty();
        assertThat(activity.types()).doesNotContain(RecordType.USER);
        assertThat(activity.kinds()).doesNotContain(OperationKind.SET_PASSWORD);
        assertThatThrownBy(() -> undoing.preview(edit)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undoing.undo(edit)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_page_of_many_accounts_asks_no_more_of_the_database_than_one_of_few() {
        create("Nuria", Role.VIEWER);
        var few = queries();
        for (var name : List.of("Olga", "Pedro", "Queta")) {
            save(create(name, Role.VIEWER), Map.of("role", Role.EDITOR));
        }

        assertThat(queries()).isEqualTo(few);
    }

    private long queries() {
        entities.flush();
        entities.clear();
        return QueryCount.of(this::operations);
    }

    private long create(String name, Role role) {
        users.create(new UserForm(null, 0, name, name, role), TestPeople.PASSWORD);
        return id(name);
    }

    private void save(long id, Map<String, ?> values) {
        users.save(Values.with(form(id), values));
    }

    private UserForm form(long id) {
        return users.form(id);
    }

    private long id(String name) {
        return names.all().stream()
                .filter(user -> user.name().equals(name))
                .map(UserName::id)
                .findFirst()
                .orElseThrow();
    }

    /** As many wrong passwords do. */
    private void makeWait(long id) {
        entities.flush();
        entities.createNativeQuery(
                        "update app_user set locked_until = timestampadd(day, 1, current_timestamp) where id = ?")
                .setParameter(1, id)
                .executeUpdate();
        entities.clear();
    }

    private List<OperationRow> operations() {
        return activity.page(OF_USERS, ZoneOffset.UTC, PAGE);
    }

    private OperationRow latest() {
        return operations().getFirst();
    }

    private void as(Role role) {
        entities.flush();
        entities.clear();
        SecurityContextHolder.setContext(people.as(role));
    }
}
