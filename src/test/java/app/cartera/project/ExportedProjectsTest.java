package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.CurrentUser;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class ExportedProjectsTest {

    private static final PageRequest ALL = PageRequest.of(0, 1000);

    @Autowired
    ProjectService projects;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ContactService contacts;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    JdbcTemplate jdbc;

    private long alan;

    @BeforeEach
    void some_projects() {
        alan = contacts.create(ContactForm.newClient("Alan Insurance")).id();
        for (var number = 0; number < 30; number++) {
            var values = Map.of(
                    "budgetAmount",
                    new BigDecimal(number % 7),
                    "status",
                    ProjectStatus.values()[number % 3],
                    "billable",
                    number % 2 == 0);
            var project = projects.create(with(named("Web " + (number * 17) % 30), values));
            if (number % 4 == 0) {
                projects.save(with(
                        project, Map.of("clientId", alan, "dueDate", LocalDate.of(2026, 1, 1 + number % 5))));
            }
        }
        projects.create(named("Puente"));
        projects.archive(projects.create(named("Web old")).id());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_list_shows_is_read_in_the_same_order(ProjectRow.SortKey key) {
        for (var direction : Sort.Direction.values()) {
            var sort = Sort.by(direction, key.name());
            for (var filter : filters()) {
                assertThat(exported(filter, sort)).isEqualTo(projects.page(filter, PageRequest.of(0, 1000, sort)));
            }
        }
    }

    @Test
    void what_a_list_counts_is_what_is_done_to_all_that_match() {
        projects.create(with(named("Web tagged"), Map.of("tags", Set.of("Urgent"))));
        var tag = jdbc.queryForObject("select max(id) from tag", Long.class);
        var all = Stream.concat(
                filters().stream(),
                Stream.of(
                        ProjectFilter.NONE.withTag(tag),
                        ProjectFilter.NONE.withOwner(currentUser.id()),
                        ProjectFilter.NONE.withBillable(false).withStatus(ProjectStatus.ACTIVE),
                        ProjectFilter.ofClient(alan).withWords("web").withBillable(true)));

        assertThat(all).allSatisfy(filter -> {
            var selection = new ProjectSelection.Matching(filter, Set.of());
            var preview = bulk.preview(new BulkRequest(new BulkChange.SetBillable(true), selection, true));
            assertThat(preview.selected()).isEqualTo(projects.count(filter));
        });
    }

    @Test
    void of_a_pasted_text_the_first_words_count_wherever_they_are_looked_for() {
        var one = projects.create(named("A1 B1 C1 D1 E1 F1 G1 H1 I1 J1"));
        var pasted = ProjectFilter.NONE.withWords("j1 i1 h1 g1 f1 e1 d1 c1 b1 a1 " + "zz ".repeat(5_000) + "yy");

        assertThat(projects.page(pasted, PageRequest.of(0, 10)))
                .extracting(ProjectRow::id)
                .containsExactly(one.id());
        assertThat(projects.count(pasted)).isEqualTo(1);
        assertThat(projects.ids(pasted, Sort.unsorted())).containsExactly(one.id());
        var all = new ProjectSelection.Matching(pasted, Set.of());
        assertThat(bulk.preview(new BulkRequest(new BulkChange.SetBillable(true), all, true))
                        .selected())
                .isEqualTo(1);
    }

    private List<ProjectFilter> filters() {
        return List.of(
                ProjectFilter.NONE,
                ProjectFilter.NONE.withWords("web"),
                ProjectFilter.NONE.withWords("web").withStatus(ProjectStatus.ACTIVE),
                ProjectFilter.ofClient(alan),
                ProjectFilter.NONE.withoutAnyClient().withBillable(true),
                ProjectFilter.NONE.withArchived(true),
                ProjectFilter.NONE.withWords("nothing"));
    }

    @Test
    void what_is_gone_is_left_out_and_the_rest_stays_in_order() {
        var ids = projects.ids(ProjectFilter.NONE, Sort.unsorted());
        var asked = new ArrayList<>(LongStream.of(ids).boxed().toList());
        asked.add(3, -1L);

        assertThat(projects.rows(asked))
                .extracting(ProjectRow::id)
                .isEqualTo(LongStream.of(ids).boxed().toList());
    }

    @Test
    void an_editor_reads_no_money_and_cannot_sort_by_it() {
        SecurityContextHolder.setContext(people.as(Role.EDITOR));

        assertThat(exported(ProjectFilter.NONE, Sort.unsorted()))
                .hasSize(31)
                .allSatisfy(row -> assertThat(row.budgetAmount()).isNull());
        assertThatThrownBy(() -> projects.ids(ProjectFilter.NONE, Sort.by("BUDGET")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void more_than_a_page_is_read() {
        var berta = contacts.create(ContactForm.newClient("Berta")).id();
        var last = projects.create(with(named("Series"), Map.of("clientId", berta)));
        TestProjects.multiply(jdbc, last.id(), 1_100);

        assertThat(projects.ids(ProjectFilter.ofClient(berta), Sort.by("CHANGED")))
                .hasSize(1_100)
                .doesNotHaveDuplicates();
        assertThat(projects.page(ProjectFilter.ofClient(berta), ALL)).hasSize(1_000);
    }

    private List<ProjectRow> exported(ProjectFilter filter, Sort sort) {
        return projects.rows(LongStream.of(projects.ids(filter, sort)).boxed().toList());
    }
}
