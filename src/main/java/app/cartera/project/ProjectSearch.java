package app.cartera.project;

import app.cartera.access.CurrentUser;
import app.cartera.shared.Conditions;
import app.cartera.shared.ListOrder;
import app.cartera.shared.Search;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Reads a page of projects in two steps: which ones, from indexes alone, and then those. */
@Component
class ProjectSearch {

    private final Search search;
    private final Projects projects;
    private final CurrentUser currentUser;

    ProjectSearch(Search search, Projects projects, CurrentUser currentUser) {
        this.search = search;
        this.projects = projects;
        this.currentUser = currentUser;
    }

    /** @throws AccessDeniedException when sorted or filtered by money by a person who may not see it: that would tell */
    List<ProjectRow> page(ProjectFilter filter, Pageable page) {
        check(filter);
        return rows(
                search.page(filter.conditions(), order(filter, page.getSort()), page.getOffset(), page.getPageSize()));
    }

    /** @throws AccessDeniedException as {@link #page} does */
    long[] ids(ProjectFilter filter, Sort sort) {
        check(filter);
        return search.ids(filter.conditions(), order(filter, sort));
    }

    /** In the order of the ids; without those that are not there any more. */
    List<ProjectRow> rows(List<Long> ids) {
        var rows = projects.findByIdIn(ids).stream().collect(Collectors.toMap(ProjectRow::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** @throws AccessDeniedException when it selects by money, for a person who may not see it */
    void check(ProjectSelection selection) {
        if (selection instanceof ProjectSelection.Matching(var filter, var except)) {
            check(filter);
        }
    }

    /** @throws AccessDeniedException when it filters by money, for a person who may not see it */
    private void check(ProjectFilter filter) {
        if (filter.health() != null && !currentUser.seesMoney()) {
            throw new AccessDeniedException("Filtering by money is for those who may see it");
        }
    }

    long count(ProjectFilter filter) {
        check(filter);
        return filter.isEmpty() ? countInUse() : search.count(filter.conditions());
    }

    long countUpTo(int most, ProjectFilter filter) {
        check(filter);
        return search.countUpTo(most, filter.conditions());
    }

    /** All but the archived ones, which are fewer: H2 knows how many there are in all. */
    private long countInUse() {
        return projects.count() - search.count(new Conditions("project").equal("archived", true));
    }

    private ListOrder order(ProjectFilter filter, Sort sort) {
        return sort.stream()
                .findFirst()
                .map(order -> apart(filter, sortKey(order.getProperty())).order(order.isDescending()))
                .orElse(ProjectRow.SortKey.NAME.order(false));
    }

    /** The projects of one client, or of one person, are in no order by that: the next best is their name. */
    private static ProjectRow.SortKey apart(ProjectFilter filter, ProjectRow.SortKey key) {
        return switch (key) {
            case CLIENT -> filter.clientId() == null && !filter.withoutClient() ? key : ProjectRow.SortKey.NAME;
            case OWNER -> filter.ownerId() == null ? key : ProjectRow.SortKey.NAME;
            default -> key;
        };
    }

    private ProjectRow.SortKey sortKey(String name) {
        var key = ProjectRow.SortKey.valueOf(name);
        if (key.isMoney() && !currentUser.seesMoney()) {
            throw new AccessDeniedException("Sorting by money is for those who may see it");
        }
        return key;
    }
}
