package app.cartera.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.History;
import app.cartera.journal.KeptField;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoService;
import app.cartera.shared.NotFound;
import app.cartera.shared.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.EDITOR)
class ContactUndoingTest {

    @Autowired
    ContactService contacts;

    @Autowired
    UndoService undoing;

    @Autowired
    History history;

    @Autowired
    SignedIn.Factory signedIn;

    ContactForm alan;

    @BeforeEach
    void a_contact() {
        alan = contacts.create(ContactForm.newClient("Alan"));
    }

    @Test
    void an_undo_does_what_its_preview_said_and_can_be_undone() {
        edit(Map.of("city", "Vigo", "notes", "Calls on Mondays"));
        var edit = latest();

        var preview = undoing.preview(edit);
        var result = undoing.undo(edit);

        assertThat(preview.back()).isEqualTo(1);
        assertThat(preview.staying().records()).isZero();
        assertThat(result.reverted()).isEqualTo(1);
        assertThat(now().city()).isNull();
        assertThat(now().notes()).isNull();
        assertThat(result.operationId()).isEqualTo(latest());
        assertThatThrownBy(() -> undoing.preview(edit)).isInstanceOf(NotUndoable.class);

        undoing.undo(latest());

        assertThat(now().city()).isEqualTo("Vigo");
    }

    @Test
    void what_was_changed_again_since_stays_and_is_named_beforehand() {
        edit(Map.of("city", "Vigo"));
        var edit = latest();
        edit(Map.of("city", "Lugo"));

        var preview = undoing.preview(edit);
        var result = undoing.undo(edit);

        assertThat(preview.back()).isZero();
        assertThat(preview.staying().examples()).containsExactly("Alan");
        assertThat(result.operationId()).isNull();
        assertThat(result.staying().records()).isEqualTo(1);
        assertThat(now().city()).isEqualTo("Lugo");
    }

    @Test
    void where_a_part_was_changed_again_the_rest_goes_back_and_what_stays_is_told() {
        edit(Map.of("city", "Vigo", "notes", "Calls on Mondays"));
        var edit = latest();
        edit(Map.of("city", "Lugo"));
        var kept = List.of(new KeptField(RecordType.CONTACT, "city"));

        assertThat(undoing.preview(edit)).isEqualTo(UndoPreview.ofOne(kept));
        assertThat(undoing.undo(edit).kept()).isEqualTo(kept);
        assertThat(now().city()).isEqualTo("Lugo");
        assertThat(now().notes()).isNull();
    }

    @Test
    void an_archived_contact_comes_back() {
        contacts.archive(alan.id());
        var archive = latest();

        assertThat(undoing.preview(archive).back()).isEqualTo(1);
        undoing.undo(archive);

        assertThat(contacts.overview(alan.id()).archived()).isFalse();
        undoing.undo(latest());
        assertThat(contacts.overview(alan.id()).archived()).isTrue();
    }

    @Test
    void a_creation_cannot_be_undone_nor_what_is_not_there() {
        var creation = latest();

        assertThatThrownBy(() -> undoing.preview(creation)).isInstanceOf(NotUndoable.class);
        assertThatThrownBy(() -> undoing.undo(creation)).isInstanceOf(NotUndoable.class);
        assertThatThrownBy(() -> undoing.undo(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void viewers_undo_nothing() {
        SecurityContextHolder.setContext(signedIn.as(Role.VIEWER));

        assertThatThrownBy(() -> undoing.undo(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undoing.preview(1)).isInstanceOf(AccessDeniedException.class);
    }

    private void edit(Map<String, ?> values) {
        contacts.save(Values.with(now(), values));
    }

    private ContactForm now() {
        return contacts.overview(alan.id()).data();
    }

    private long latest() {
        return history.of(RecordType.CONTACT, alan.id(), 1).getFirst().operationId();
    }
}
