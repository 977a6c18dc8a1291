package app.cartera.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.journal.OperationProgress;
import app.cartera.journal.OperationState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void the_rate_and_what_is_left_stay_the_same_while_a_chunk_is_being_done() {
        var twoChunks = Pace.from(at(0, 5_000)).with(at(500, 6_000)).with(at(2_500, 7_000));

        for (var pace : new Pace[] {twoChunks, twoChunks.with(at(3_000, 7_000)), twoChunks.with(at(4_400, 7_000))}) {
            assertThat(pace.rate()).isEqualTo(500);
            assertThat(pace.left()).contains(Duration.ofSeconds(187));
        }
        assertThat(twoChunks.with(at(4_500, 8_000)).rate()).isEqualTo(500);
    }

    /** Of the first chunk that is seen done nobody knows when it was begun. */
    @Test
    void nothing_is_told_before_two_chunks_are_seen_done() {
        var pace =
                Pace.from(at(0, 0)).with(at(60_000, 0)).with(at(60_500, 1_000)).with(at(61_000, 1_000));

        assertThat(pace.rate()).isZero();
        assertThat(pace.left()).isEmpty();
    }

    private static OperationProgress at(long millis, long done) {
        return new OperationProgress(1, OperationState.RUNNING, done, 100_000, NOON.plusMillis(millis));
    }
}
