package app.cartera.project;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
@SignedIn(Role.MANAGER)
class DraftServiceTest {

    @Autowired
    DraftService drafts;

    @Autowired
    ProjectService projects;

    @Autowired
    SignedIn.Factory people;

    @Test
    void what_was_typed_is_found_again() {
        var typed = with(
                named("Half a"), Map.of("budgetAmount", new BigDecimal("12.30"), "dueDate", LocalDate.of(2026, 12, 1)));
        var id = drafts.begin(named("H"));
        drafts.keep(id, typed);

        assertThat(drafts.find(id)).contains(typed);
        assertThat(drafts.latest()).contains(id);
    }

    @Test
    void a_draft_is_its_writers_alone() {
        var id = drafts.begin(named("Mine"));

        SecurityContextHolder.setContext(people.as(Role.EDITOR));
        assertThat(drafts.find(id)).isEmpty();
        assertThat(drafts.latest()).isEmpty();
        assertThatThrownBy(() -> drafts.keep(id, named("Theirs"))).isInstanceOf(DraftGone.class);
        drafts.discard(id);
        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        assertThat(drafts.find(id)).isPresent();
    }

    @Test
    void a_project_is_created_from_a_draft_once() {
        var id = drafts.begin(named("One"));

        drafts.create(id, named("One"));

        assertThatThrownBy(() -> drafts.create(id, named("One"))).isInstanceOf(DraftGone.class);
        assertThatThrownBy(() -> drafts.keep(id, named("Again"))).isInstanceOf(DraftGone.class);
        assertThat(projects.count(ProjectFilter.NONE)).isEqualTo(1);
    }

    @Test
    void what_was_discarded_is_not_offered_and_is_kept_again_by_who_goes_on_with_it() {
        var before = drafts.begin(named("Before"));
        var id = drafts.begin(named("Half a"));

        drafts.discard(id);
        assertThat(drafts.find(id)).isEmpty();
        assertThat(drafts.latest()).contains(before);

        drafts.keep(id, named("Half a project"));
        assertThat(drafts.find(id)).contains(named("Half a project"));
        assertThat(drafts.latest()).contains(id);
    }

    @Test
    void a_project_is_created_once_from_what_was_discarded_meanwhile() {
        var id = drafts.begin(named("One"));
        drafts.discard(id);

        drafts.create(id, named("One"));

        assertThatThrownBy(() -> drafts.create(id, named("One"))).isInstanceOf(DraftGone.class);
        assertThat(projects.count(ProjectFilter.NONE)).isEqualTo(1);
    }

    @Test
    void a_refused_project_leaves_nothing_behind() {
        var reversed =
                with(named("One"), Map.of("startDate", LocalDate.of(2026, 5, 3), "dueDate", LocalDate.of(2026, 5, 2)));
        var id = drafts.begin(reversed);

        assertThatThrownBy(() -> drafts.create(id, reversed)).isInstanceOf(DatesReversed.class);
        assertThat(projects.count(ProjectFilter.NONE)).isZero();
    }
}
