package app.cartera.project;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class ComingProjectsTest {

    /** With every second id. */
    private static final int PROJECTS = 250_000;

    private final List<Long> asked = new ArrayList<>();
    private final ComingProjects coming = new ComingProjects(new Recorded(), preview());

    @Test
    void all_come_in_order_and_are_asked_for_many_chunks_ahead() {
        var came = new ArrayList<Long>();

        for (var next = coming.next(0, 1000); !next.isEmpty(); next = coming.next(next.getLast(), 1000)) {
            came.addAll(next);
        }

        assertThat(came).hasSize(PROJECTS).isSorted().doesNotHaveDuplicates();
        assertThat(asked).containsExactly(0L, 200_000L, 400_000L);
    }

    @Test
    void those_of_a_chunk_that_was_not_done_come_again() {
        coming.next(0, 1000);
        var second = coming.next(2000, 1000);

        assertThat(coming.next(2000, 1000)).isEqualTo(second).hasSize(1000).startsWith(2002L);
        assertThat(asked).containsExactly(0L);
    }

    private class Recorded extends BulkCandidates {

        Recorded() {
            super(Mockito.mock(EntityManager.class));
        }

        @Override
        List<Long> toChange(BulkPreview preview, long after, int limit) {
            asked.add(after);
            return LongStream.rangeClosed(after / 2 + 1, PROJECTS)
                    .limit(limit)
                    .map(each -> each * 2)
                    .boxed()
                    .toList();
        }
    }

    private static BulkPreview preview() {
        var request = new BulkRequest(
                new BulkChange.Archive(), new ProjectSelection.Matching(ProjectFilter.NONE, Set.of()), false);
        return new BulkPreview(request, Instant.EPOCH, Map.of(), Map.of(), List.of());
    }
}
