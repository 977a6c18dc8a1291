package app.cartera.finance;

import static app.cartera.finance.TestEntries.cost;
import static app.cartera.finance.TestEntries.revenue;
import static app.cartera.finance.TestEntries.with;
import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.journal.History;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import app.cartera.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Several entries, changed at once. */
@ServiceTest
@SignedIn(Role.MANAGER)
class EntryBulkServiceTest {

    @Autowired
    EntryService entries;

    @Autowired
    EntryBulkService bulk;

    @Autowired
    CategoryService categories;

    @Autowired
    ContributionService contribution;

    @Autowired
    ProjectService projects;

    @Autowired
    History history;

    @Autowired
    EntityManager entities;

    long project;

    @BeforeEach
    void a_project() {
        project = projects.create(named("Web")).id();
        entities.flush();
    }

    @Test
    void removed_entries_are_gone_from_list_form_and_figures() {
        var one = post(revenue(project, "10"));
        var other = post(cost(project, "4"));
        post(cost(project, "1"));

        assertThat(bulk.remove(Set.of(one.id(), other.id())).done()).isTrue();

        assertThat(page()).hasSize(1);
        assertThat(figures()).isEqualTo(new Figures("EUR", new BigDecimal("0.00"), new BigDecimal("1.00")));
        assertThatThrownBy(() -> entries.form(one.id())).isInstanceOf(EntryGone.class);
        assertThatThrownBy(() -> entries.save(one)).isInstanceOf(EntryGone.class);
        assertThatThrownBy(() -> bulk.remove(Set.of(one.id()))).isInstanceOf(EntryGone.class);
        assertThat(entries.projectOf(one.id())).isEqualTo(project);
    }

    @Test
    void several_entries_get_a_category_and_those_that_have_it_are_left_alone() {
        var invoice = categories.all().getFirst().id();
        var without = post(cost(project, "10"));
        var with = post(with(cost(project, "4"), Map.of("categoryId", invoice)));
        var both = Set.of(without.id(), with.id());

        assertThat(bulk.setCategory(both, invoice).orElseThrow().entries()).isOne();
        entities.clear();

        assertThat(entries.form(without.id()).categoryId()).isEqualTo(invoice);
        assertThat(entries.form(without.id()).version()).isGreaterThan(without.version());
        assertThat(entries.form(with.id()).version()).isEqualTo(with.version());
        assertThat(history.of(RecordType.ENTRY, without.id(), 1).getFirst().kind())
                .isEqualTo(OperationKind.SET_CATEGORY);
        assertThat(bulk.setCategory(both, invoice)).isEmpty();
        assertThat(figures().costs()).isEqualByComparingTo("14");

        assertThat(bulk.setCategory(both, null).orElseThrow().entries()).isEqualTo(2);
        entities.clear();
        assertThat(page()).extracting(EntryRow::categoryId).containsOnlyNulls();
    }

    @Test
    void a_category_is_not_given_to_what_is_closed_or_removed_nor_one_that_is_not_there() {
        var invoice = categories.all().getFirst().id();
        var entry = post(cost(project, "10"));
        assertThatThrownBy(() -> bulk.setCategory(Set.of(entry.id()), 987_654L)).isInstanceOf(NotFound.class);

        projects.save(TestProjects.with(projects.overview(project).data(), Map.of("status", ProjectStatus.CLOSED)));
        entities.flush();
        entities.clear();
        assertThatThrownBy(() -> bulk.setCategory(Set.of(entry.id()), invoice)).isInstanceOf(ClosedToEntries.class);
        assertThatThrownBy(() -> bulk.setCategory(Set.of(), invoice)).isInstanceOf(EntryGone.class);
    }

    private EntryForm post(EntryForm form) {
        var posted = entries.post(form);
        entities.clear();
        return posted;
    }

    private List<EntryRow> page() {
        return entries.page(project, EntryFilter.NONE, PageRequest.of(0, 50));
    }

    private Figures figures() {
        return contribution
                .ofProjects(List.of(project), Period.ALL)
                .get(project)
                .figures();
    }
}
