package app.cartera.finance.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** A check while others are in its way, or the server stops. */
@Timeout(30)
class FigureCheckInTheWayTest {

    private final TransactionTemplate transaction = mock();
    private final NamedParameterJdbcTemplate jdbc = mock();
    private final FigureCheckService check = new FigureCheckService(
            mock(ProjectLocks.class),
            mock(ProjectTotals.class),
            mock(ClientMending.class),
            mock(MonthChange.class),
            transaction,
            jdbc);

    @BeforeEach
    void two_chunks_of_projects() {
        when(jdbc.queryForList(anyString(), anyMap(), eq(Long.class)))
                .thenReturn(List.of(1L, 2L))
                .thenReturn(List.of(3L))
                .thenReturn(List.of());
    }

    @Test
    void few_projects_are_waited_for_as_well_when_somebody_has_locked_them() {
        when(transaction.execute(any()))
                .thenThrow(new CannotAcquireLockException("in the way"))
                .thenReturn(1);

        assertThat(check.check(new AtomicLong())).isEqualTo(new FigureCheck(3, 2, 0, 0));
    }

    @Test
    void when_the_server_stops_it_ends_with_the_chunk_it_is_at() {
        when(transaction.execute(any())).thenAnswer(chunk -> {
            check.stop();
            return 0;
        });
        var checked = new AtomicLong();

        check.check(checked);

        assertThat(checked).hasValue(2);
        verify(transaction, times(1)).execute(any(TransactionCallback.class));
    }
}
