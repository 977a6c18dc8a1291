package app.cartera.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import app.cartera.contact.MergedContacts;
import app.cartera.journal.FormerValue;
import app.cartera.journal.History;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.shared.Values;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which clients projects had, as the journal tells. One that was merged meanwhile has always been the one that remains. */
@Component
class ClientHistory {

    private final History history;
    private final MergedContacts merged;

    ClientHistory(History history, MergedContacts merged) {
        this.history = history;
        this.merged = merged;
    }

    /** The clients that these projects had and have no longer, by project, oldest first; projects without any are left out. */
    Map<Long, List<FormerClient>> of(Collection<Long> projectIds) {
        var former = history.formerValues(RecordType.PROJECT, projectIds, BulkColumn.CLIENT.name());
        var remaining =
                merged.remaining(former.stream().map(ClientHistory::client).collect(toSet()));
        return former.stream()
                .collect(groupingBy(
                        FormerValue::recordId,
                        mapping(
                                value -> {
                                    var client = client(value);
                                    return new FormerClient(remaining.getOrDefault(client, client), value.until());
                                },
                                toList())));
    }

    /**
     * What {@link #of} will tell of these projects when some have got other clients, today.
     *
     * @param leaving which client each of them is about to lose
     */
    Map<Long, List<FormerClient>> afterLeaving(Collection<Long> projectIds, Map<Long, Long> leaving) {
        var today = LocalDate.now();
        var former = new HashMap<>(of(projectIds));
        var changedToday = history.changedFrom(RecordType.PROJECT, leaving.keySet(), BulkColumn.CLIENT.name(), today);
        var remaining = merged.remaining(Set.copyOf(leaving.values()));
        leaving.forEach((project, client) -> {
            if (!changedToday.contains(project)) {
                var last = new FormerClient(remaining.getOrDefault(client, client), today.minusDays(1));
                former.merge(project, List.of(last), ClientHistory::joined);
            }
        });
        return former;
    }

    private static List<FormerClient> joined(List<FormerClient> before, List<FormerClient> last) {
        return Stream.of(before, last).flatMap(List::stream).toList();
    }

    /** Changes to be taken back, which give the client that remains where they would give back one that was merged meanwhile. */
    List<PastChange> remaining(List<PastChange> changes) {
        var before = changes.stream()
                .flatMap(change -> client(change).stream().boxed())
                .collect(toSet());
        var remaining = merged.remaining(before);
        return remaining.isEmpty()
                ? changes
                : changes.stream()
                        .map(change -> client(change).isPresent() ? remaining(change, remaining) : change)
                        .toList();
    }

    /** The form with the client that remains, where an Undo gives it back one that was merged meanwhile. */
    ProjectForm remaining(ProjectForm before, ProjectForm reverted) {
        var client = reverted.clientId();
        var remaining = client == null || client.equals(before.clientId())
                ? null
                : merged.remaining(List.of(client)).get(client);
        return remaining == null ? reverted : Values.with(reverted, Map.of(BulkColumn.CLIENT.name(), remaining));
    }

    private static PastChange remaining(PastChange change, Map<Long, Long> remaining) {
        var client = client(change).getAsLong();
        var given = String.valueOf(remaining.getOrDefault(client, client));
        return new PastChange(
                change.id(), change.recordType(), change.recordId(), change.field(), given, change.after());
    }

    private static OptionalLong client(PastChange change) {
        return change.before() == null || !change.field().equals(BulkColumn.CLIENT.name())
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(change.before()));
    }

    private static long client(FormerValue value) {
        return Long.parseLong(value.value());
    }
}
