package app.cartera.finance.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.cartera.access.RunAs;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A check of many projects, while others ask for one as well, or the server stops. */
@Timeout(30)
class OneFigureCheckTest {

    private static final long MANY = 1_000_000;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ProjectLocks projects = mock();
    private final MonthChange monthChange = mock();
    private final NamedParameterJdbcTemplate jdbc = mock();
    private final JdbcOperations counting = mock();
    private final RunAs runAs = mock();

    private FigureCheckService check;

    @BeforeEach
    void a_server() {
        when(jdbc.getJdbcOperations()).thenReturn(counting);
        when(counting.queryForObject(anyString(), eq(Long.class))).thenReturn(MANY);
        when(runAs.current(any())).thenAnswer(call -> call.getArgument(0));
        when(monthChange.finish()).thenAnswer(call -> {
            begun.countDown();
            goOn.await();
            return 1;
        });
        check = new FigureCheckService(
                projects,
                mock(ProjectTotals.class),
                mock(ClientMending.class),
                monthChange,
                mock(TransactionTemplate.class),
                jdbc,
                runAs);
    }

    @AfterEach
    void leave_nothing_behind() throws InterruptedException {
        goOn.countDown();
        check.stop();
    }

    @Test
    void who_asks_while_a_check_goes_on_gets_that_one() throws Exception {
        var first = check.check();
        begun.await();

        assertThat(check.check()).isSameAs(first);

        goOn.countDown();
        assertThat(first.answer().join().allRight()).isTrue();
        verify(monthChange, times(2)).finish();
        assertThat(check.check()).isNotSameAs(first);
    }

    @Test
    void a_server_that_stops_waits_for_what_is_being_checked() throws Exception {
        var going = check.check();
        begun.await();
        var stopping = new FutureTask<>(() -> {
            check.stop();
            return going.answer().isDone();
        });
        var thread = new Thread(stopping);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        goOn.countDown();

        assertThat(stopping.get()).isTrue();
    }
}
