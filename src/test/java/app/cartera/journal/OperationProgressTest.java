package app.cartera.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OperationProgressTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void the_rate_and_what_is_left_go_by_an_earlier_look() {
        var earlier = at(0, 2_000);
        var now = at(4, 10_000);

        assertThat(now.rateSince(earlier)).isEqualTo(2_000);
        assertThat(now.leftSince(earlier)).contains(Duration.ofSeconds(46));
        assertThat(now.part()).isEqualTo(0.1);
    }

    @Test
    void nothing_is_told_of_an_operation_that_waits_for_its_turn() {
        assertThat(at(60, 0).rateSince(at(0, 0))).isZero();
        assertThat(at(60, 0).leftSince(at(0, 0))).isEmpty();
        assertThat(at(0, 5).leftSince(at(0, 5))).isEmpty();
    }

    @Test
    void an_operation_on_nothing_is_done() {
        assertThat(new OperationProgress(1, OperationState.DONE, 0, 0, NOON).part())
                .isEqualTo(1);
    }

    private static OperationProgress at(long seconds, long done) {
        return new OperationProgress(1, OperationState.RUNNING, done, 100_000, NOON.plusSeconds(seconds));
    }
}
