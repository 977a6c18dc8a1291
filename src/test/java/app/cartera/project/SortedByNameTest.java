package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.access.UserForm;
import app.cartera.access.UserService;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.History;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Projects repeat the names of client and owner, to be sorted by them: whatever is done, these are the names. */
@ServiceTest
@SignedIn(Role.ADMIN)
class SortedByNameTest {

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    ContactService contacts;

    @Autowired
    UserService users;

    @Autowired
    UndoService undoing;

    @Autowired
    History history;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    ContactForm alan;
    ContactForm zoe;
    long web;
    long app;

    @BeforeEach
    void a_project_of_each() {
        alan = contacts.create(ContactForm.newClient("Álan Insurance"));
        zoe = contacts.create(ContactForm.newClient("Zoë"));
        web = projects.create(with(named("Web"), Map.of("clientId", alan.id(), "ownerId", currentUser.id())))
                .id();
        app = projects.create(with(named("App"), Map.of("clientId", zoe.id()))).id();
    }

    @AfterEach
    void every_project_has_the_names_of_its_client_and_owner() {
        entities.flush();
        assertThat(jdbc.queryForList("""
                select p.name from project p left join contact c on c.id = p.client_id
                  left join app_user u on u.id = p.owner_id
                where coalesce(p.client_key, '-') <> coalesce(c.name_key, '-')
                  or coalesce(p.owner_key, '-') <> coalesce(u.name_key, '-')""", String.class)).isEmpty();
    }

    @Test
    void projects_are_sorted_by_the_name_of_the_client() {
        assertThat(byClient()).containsExactly("Web", "App");
    }

    @Test
    void a_client_with_another_name_moves_its_projects() {
        contacts.save(Values.with(alan, Map.of("name", "Zzz")));
        assertThat(byClient()).containsExactly("App", "Web");

        var renaming = history.of(RecordType.CONTACT, alan.id(), 1).getFirst().operationId();
        undoing.undo(renaming);
        assertThat(byClient()).containsExactly("Web", "App");
    }

    @Test
    void a_person_with_another_name_moves_the_projects_too() {
        var form = users.form(currentUser.id());
        users.save(new UserForm(form.id(), form.version(), form.username(), "Óscar Otro", form.role()));
        entities.flush();

        assertThat(jdbc.queryForObject("select owner_key from project where id = ?", String.class, web))
                .isEqualTo("oscar otro");
    }

    @Test
    void an_edit_moves_a_project_and_its_undo_moves_it_back() {
        projects.save(with(projects.overview(web).data(), Map.of("clientId", zoe.id(), "name", "Xweb")));
        entities.flush();
        every_project_has_the_names_of_its_client_and_owner();

        undoing.undo(history.of(RecordType.PROJECT, web, 1).getFirst().operationId());
        assertThat(byClient()).containsExactly("Web", "App");
    }

    @Test
    void bulk_changes_move_projects_and_their_undo_moves_them_back() {
        for (var change : List.of(
                new BulkChange.AssignClient(zoe.id()),
                new BulkChange.RemoveClient(),
                new BulkChange.SetOwner(null),
                new BulkChange.SetOwner(currentUser.id()))) {
            var selection = new ProjectSelection.Picked(Set.of(web, app));
            var operation = bulk.apply(bulk.preview(new BulkRequest(change, selection, false)));
            every_project_has_the_names_of_its_client_and_owner();

            undoing.undo(operation);
            every_project_has_the_names_of_its_client_and_owner();
        }
        assertThat(byClient()).containsExactly("Web", "App");
    }

    private List<String> byClient() {
        entities.flush();
        entities.clear();
        return projects.page(ProjectFilter.NONE, PageRequest.of(0, 10, Sort.by("CLIENT"))).stream()
                .map(ProjectRow::name)
                .toList();
    }
}
