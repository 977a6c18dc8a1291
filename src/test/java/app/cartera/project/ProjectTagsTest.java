package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.FieldChange;
import app.cartera.journal.History;
import app.cartera.journal.HistoryEntry;
import app.cartera.journal.RecordType;
import app.cartera.journal.StaleForm;
import app.cartera.journal.UndoService;
import app.cartera.shared.Merge;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@ServiceTest
@SignedIn(Role.EDITOR)
class ProjectTagsTest {

    private static final PageRequest ALL = PageRequest.of(0, 1000);

    @Autowired
    ProjectService projects;

    @Autowired
    UndoService undoing;

    @Autowired
    TagService tags;

    @Autowired
    Tags repository;

    @Autowired
    History history;

    @Autowired
    EntityManager entities;

    @Test
    void a_project_keeps_its_tags_in_order_and_each_once() {
        var created = tagged("Web", " Solar ", "", "Ágil", "solar", "Beta");

        assertThat(created.tags()).containsExactly("Ágil", "Beta", "Solar");
        assertThat(reread(created).tags()).containsExactly("Ágil", "Beta", "Solar");
    }

    @Test
    void the_same_tag_however_written_keeps_the_spelling_it_was_first_given() {
        tagged("Web", "Energía solar");

        assertThat(tagged("App", "ENERGIA  SOLAR").tags()).containsExactly("Energía solar");
        assertThat(tags.count("")).isEqualTo(1);
    }

    @Test
    void adding_and_removing_tags_are_changes_of_their_own() {
        var form = tagged("Web", "Solar", "Viejo");

        projects.save(with(form, Map.of("tags", Set.of("Solar", "Nuevo"))));

        assertThat(changes(form))
                .containsExactlyInAnyOrder(
                        new FieldChange("tags/Viejo", "true", null, false),
                        new FieldChange("tags/Nuevo", null, "true", false));
    }

    @Test
    void writing_a_tag_in_another_way_is_no_change() {
        var form = tagged("Web", "Solar");
        var written = projects.save(with(form, Map.of("tags", Set.of("SOLAR"))));

        assertThat(written).isEqualTo(form);
    }

    @Test
    void undoing_one_tag_leaves_those_that_came_later() {
        var form = tagged("Web");
        var first = projects.save(with(form, Map.of("tags", Set.of("Solar"))));
        var operation = latest(form).operationId();
        projects.save(with(first, Map.of("tags", Set.of("Solar", "Agua"))));

        undoing.undo(operation);

        assertThat(reread(form).tags()).containsExactly("Agua");
    }

    @Test
    void the_tags_of_two_people_are_merged() {
        var opened = tagged("Web", "Viejo", "Solar");
        projects.save(with(opened, Map.of("tags", Set.of("Solar", "De ella"))));
        var mine = with(opened, Map.of("tags", Set.of("Viejo", "Solar", "Mío")));

        var refused = refusal(mine);
        var merge = new Merge<>(opened, mine, (ProjectForm) refused.current());
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.changedByThem()).containsExactlyInAnyOrder("tags/Viejo", "tags/De ella");
        var saved = projects.save(merge.merged(List.of()));

        assertThat(saved.tags()).containsExactly("De ella", "Mío", "Solar");
    }

    @Test
    void a_tag_is_short() {
        assertThatThrownBy(() -> tagged("Web", "x".repeat(31))).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void projects_are_found_by_a_tag() {
        tagged("Web", "Solar", "Agua");
        tagged("App", "Agua");
        tagged("Otro");

        assertThat(names(ProjectFilter.NONE.withTag(id("Agua")))).containsExactly("App", "Web");
        assertThat(names(ProjectFilter.NONE.withTag(id("Solar")).withWords("web")))
                .containsExactly("Web");
        assertThat(projects.count(ProjectFilter.NONE.withTag(id("Agua")))).isEqualTo(2);
        assertThat(names(ProjectFilter.NONE.withTag(-1L))).isEmpty();
    }

    @Test
    void tags_are_offered_by_the_beginnings_of_their_words() {
        tagged("Web", "Energía solar", "Solar", "Consolar");

        assertThat(tags.page("sol", ALL)).extracting(TagName::name).containsExactly("Energía solar", "Solar");
        assertThat(tags.count("sol")).isEqualTo(2);
        assertThat(tags.page("", PageRequest.of(1, 2)))
                .extracting(TagName::name)
                .containsExactly("Solar");
        assertThat(tags.find(id("Solar"))).contains(new TagName(id("Solar"), "Solar"));
    }

    @Test
    void what_is_typed_means_the_tag_of_that_name_or_the_only_one_that_it_begins() {
        tagged("Web", "Solar");

        assertThat(tags.meant("SOLAR")).contains(new TagName(id("Solar"), "Solar"));
        assertThat(tags.meant("sol")).contains(new TagName(id("Solar"), "Solar"));
        assertThat(tags.meant("-")).isEmpty();
        assertThat(tags.meant("´")).isEmpty();
    }

    @Test
    void the_tags_of_a_page_take_one_query() {
        IntStream.range(0, 30).forEach(i -> tagged("Project " + i, "Solar", "Tag " + i % 7));
        entities.flush();
        entities.clear();
        var rows = projects.page(ProjectFilter.NONE, ALL);

        assertThat(QueryCount.of(() -> projects.withTags(rows))).isEqualTo(1);
        assertThat(projects.withTags(rows).getFirst().tags()).containsExactly("Solar", "Tag 0");
        assertThat(QueryCount.of(() -> projects.page(ProjectFilter.NONE, ALL))).isEqualTo(2);
    }

    @Test
    void saving_many_tags_takes_no_more_queries_than_saving_few() {
        var web = tagged("Web", "A", "B", "C", "D", "E", "F");
        var app = tagged("App", "A");
        entities.flush();
        entities.clear();
        var few = QueryCount.of(() -> projects.save(with(app, Map.of("name", "App 2"))));
        entities.clear();
        var many = QueryCount.of(() -> projects.save(with(web, Map.of("name", "Web 2"))));

        assertThat(many).isEqualTo(few);
    }

    private ProjectForm tagged(String name, String... tags) {
        return projects.create(
                with(named(name), Map.of("tags", List.of(tags).stream().collect(Collectors.toSet()))));
    }

    private ProjectForm reread(ProjectForm form) {
        entities.flush();
        entities.clear();
        return projects.overview(form.id()).data();
    }

    private long id(String tag) {
        return repository.findByNameKey(Tag.key(tag)).orElseThrow().id;
    }

    private List<String> names(ProjectFilter filter) {
        return projects.page(filter, ALL).stream().map(ProjectRow::name).toList();
    }

    private List<FieldChange> changes(ProjectForm form) {
        return latest(form).changes();
    }

    private HistoryEntry latest(ProjectForm form) {
        return history.of(RecordType.PROJECT, form.id(), 1).getFirst();
    }

    private StaleForm refusal(ProjectForm form) {
        try {
            projects.save(form);
            throw new AssertionError("not refused");
        } catch (StaleForm stale) {
            return stale;
        }
    }
}
