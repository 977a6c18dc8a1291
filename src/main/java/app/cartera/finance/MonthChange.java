package app.cartera.finance;

import jakarta.annotation.PreDestroy;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a month begins, totals of other twelve months are kept. From the first moment who changes entries keeps those of the new
 * ones; meanwhile the projects get theirs in chunks, and then their clients. Whatever stops it, it begins again. Two nodes may do
 * it at once, and one whose month begins a little later gives way.
 */
@Component
class MonthChange {

    private static final Logger LOG = LoggerFactory.getLogger(MonthChange.class);
    private static final int CHUNK = 1000;
    /** Those that have entries. */
    private static final String NEXT = """
            select project_id from project_figures where project_id > :after and last_entry is not null
            order by project_id limit\s""" + CHUNK;

    private final TwelveMonths twelveMonths;
    private final RatesInUse ratesInUse;
    private final EntryProjects projects;
    private final EntrySums entries;
    private final ProjectYears years;
    private final ClientMending mending;
    private final TransactionTemplate transaction;
    private final NamedParameterJdbcTemplate jdbc;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("month-change-", 1).factory());
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopping;

    MonthChange(
            TwelveMonths twelveMonths,
            RatesInUse ratesInUse,
            EntryProjects projects,
            EntrySums entries,
            ProjectYears years,
            ClientMending mending,
            TransactionTemplate transaction,
            NamedParameterJdbcTemplate jdbc) {
        this.twelveMonths = twelveMonths;
        this.ratesInUse = ratesInUse;
        this.projects = projects;
        this.entries = entries;
        this.years = years;
        this.mending = mending;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        var present = YearMonth.now();
        if (!isFollowed(present) && working.compareAndSet(false, true)) {
            thread.execute(() -> follow(present));
        }
    }

    /** The month may have begun on another node a little earlier. */
    private boolean isFollowed(YearMonth present) {
        return twelveMonths.areComplete(present) || twelveMonths.areComplete(present.plusMonths(1));
    }

    private void follow(YearMonth last) {
        try {
            twelveMonthsTo(last);
            LOG.debug("Totals are kept of the twelve months to {}", last);
        } catch (TransientDataAccessException inTheWay) {
            LOG.info(
                    "Totals of the twelve months to {} are begun again, as others hold what they need", last, inTheWay);
        } catch (RuntimeException failure) {
            LOG.error("Totals of the twelve months to {} failed", last, failure);
        } finally {
            working.set(false);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        thread.awaitTermination(20, TimeUnit.SECONDS);
    }

    /** Finishes what has been begun, as the totals of some clients may not be there yet. */
    void finish() {
        var last = twelveMonths.unfinished();
        if (last != null) {
            twelveMonthsTo(last);
        }
    }

    /** Keeps totals of these twelve months, and of no others. */
    void twelveMonthsTo(YearMonth last) {
        begin(last);
        for (var ids = next(0); !ids.isEmpty() && !stopping; ids = next(ids.getLast())) {
            keep(ids);
        }
        if (!stopping && forgetOthers(last)) {
            mending.clients();
            mending.firm();
            twelveMonths.end(last);
        }
    }

    /** Nobody is just changing entries for the twelve months before. */
    private void begin(YearMonth last) {
        transaction.executeWithoutResult(status -> {
            ratesInUse.holdAll();
            twelveMonths.begin(last);
        });
    }

    private boolean forgetOthers(YearMonth last) {
        return Boolean.TRUE.equals(transaction.execute(status -> twelveMonths.forgetOthers(last)));
    }

    /** Locked, so that nobody posts to them between the look at their entries and the writing. */
    private void keep(List<Long> projectIds) {
        transaction.executeWithoutResult(status -> {
            projects.lock(projectIds);
            years.mend(entries.of(projectIds));
        });
    }

    private List<Long> next(long after) {
        return jdbc.queryForList(NEXT, Map.of("after", after), Long.class);
    }
}
