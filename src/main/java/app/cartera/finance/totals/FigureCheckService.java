package app.cartera.finance.totals;

import app.cartera.access.ForAdmins;
import app.cartera.finance.totals.ClientYears.Years;
import app.cartera.shared.LockRetry;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the figures that are kept beside the projects anew from the entries, those of the clients from their projects, and
 * what all clients bring from theirs, compares, and puts right what differs. Nothing should ever; who doubts it can look. It
 * goes through them in chunks, each in a transaction of its own, so that work goes on meanwhile.
 */
@Service
@ForAdmins
public class FigureCheckService {

    private static final Logger LOG = LoggerFactory.getLogger(FigureCheckService.class);
    private static final int CHUNK = 1000;
    private static final String COUNT = "select count(*) from project";
    private static final String NEXT = "select id from project where id > :after order by id limit " + CHUNK;

    private final ProjectLocks projects;
    private final ProjectTotals totals;
    private final ClientMending clients;
    private final MonthChange monthChange;
    private final TransactionTemplate transaction;
    private final NamedParameterJdbcTemplate jdbc;
    private volatile boolean stopping;
    private final LockRetry retry = new LockRetry(() -> stopping);

    FigureCheckService(
            ProjectLocks projects,
            ProjectTotals totals,
            ClientMending clients,
            MonthChange monthChange,
            TransactionTemplate transaction,
            NamedParameterJdbcTemplate jdbc) {
        this.projects = projects;
        this.totals = totals;
        this.clients = clients;
        this.monthChange = monthChange;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * Checks all projects, which may take minutes; whoever has locked some of them is waited for.
     *
     * @param checked tells meanwhile how many projects have been checked
     */
    public FigureCheck check(AtomicLong checked) {
        var run = monthChange.finish();
        var found = checkOnce(checked);
        if (monthChange.finish() != run) {
            LOG.warn(
                    "A month has begun meanwhile, so that these may not be faults, and all is checked again: {}",
                    found);
            checked.set(0);
            found = checkOnce(checked);
        }
        if (!found.allRight()) {
            LOG.warn("Figures kept were not those of the entries, and have been put right: {}", found);
        }
        return found;
    }

    /** A check that goes on ends with the chunk that it is at. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** How many there are to check. */
    public long projects() {
        return Objects.requireNonNull(jdbc.getJdbcOperations().queryForObject(COUNT, Long.class));
    }

    private FigureCheck checkOnce(AtomicLong checked) {
        var mended = 0L;
        for (var ids = next(0); !ids.isEmpty() && !stopping; ids = next(ids.getLast())) {
            mended += mend(ids);
            checked.addAndGet(ids.size());
        }
        var ofClients = clients.clients(Years.ALL, retry, () -> !stopping);
        return new FigureCheck(checked.get(), mended, ofClients, clients.firm(Years.ALL, retry, () -> !stopping));
    }

    /** Locked, so that nobody posts to them between the look at their entries and the look at what is kept. */
    private int mend(List<Long> ids) {
        var mended = retry.call(() -> transaction.execute(status -> {
            projects.lock(ids);
            return totals.mend(ids);
        }));
        return mended == null ? 0 : mended;
    }

    private List<Long> next(long after) {
        return jdbc.queryForList(NEXT, Map.of("after", after), Long.class);
    }
}
