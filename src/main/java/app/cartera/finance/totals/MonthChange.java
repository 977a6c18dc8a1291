package app.cartera.finance.totals;

import app.cartera.finance.rates.RateLocks;
import app.cartera.finance.totals.ClientYears.Years;
import app.cartera.finance.totals.TwelveMonths.Followed;
import app.cartera.shared.LockRetry;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a month begins, totals of other twelve months are kept. From that moment on who changes entries keeps those of the new
 * ones; meanwhile the projects that have entries get theirs in chunks, and then their clients. Whatever stops it, a node begins
 * again within a minute. Several nodes do it at once until one of them has; on some the month may begin a little earlier.
 */
@Component
class MonthChange {

    private static final Logger LOG = LoggerFactory.getLogger(MonthChange.class);
    private static final int CHUNK = 1000;
    /** Who posts the first entry to a project after the months were begun keeps its totals of them. */
    private static final String NEXT = """
            select project_id from project_figures where project_id > :after and last_entry is not null
            order by project_id limit\s""" + CHUNK;

    private final TwelveMonths twelveMonths;
    private final RateLocks rateLocks;
    private final ProjectLocks projects;
    private final EntrySums entries;
    private final ProjectYears years;
    private final ClientMending mending;
    private final TransactionTemplate transaction;
    private final NamedParameterJdbcTemplate jdbc;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("month-change-", 1).factory());
    private final ReentrantLock oneHere = new ReentrantLock();
    private volatile boolean stopping;
    private final LockRetry retry = new LockRetry(() -> stopping);

    MonthChange(
            TwelveMonths twelveMonths,
            RateLocks rateLocks,
            ProjectLocks projects,
            EntrySums entries,
            ProjectYears years,
            ClientMending mending,
            TransactionTemplate transaction,
            NamedParameterJdbcTemplate jdbc) {
        this.twelveMonths = twelveMonths;
        this.rateLocks = rateLocks;
        this.projects = projects;
        this.entries = entries;
        this.years = years;
        this.mending = mending;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${cartera.months.look-every:PT1M}")
    void look() {
        var today = LocalDate.now();
        var followed = twelveMonths.followed();
        var isThere = followed.complete() && followed.areThoseOf(today);
        if (!isThere && !oneHere.isLocked() && !stopping) {
            thread.execute(() -> tryToFollow(today));
        }
    }

    private void tryToFollow(LocalDate today) {
        try {
            follow(today);
        } catch (RuntimeException failure) {
            LOG.error("Totals of the last twelve months are not kept yet", failure);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
            LOG.warn("Totals of other months were still being made at the end");
        }
    }

    /**
     * Finishes what has been begun, as some totals of the months that are followed may not be there yet.
     *
     * @return the run that made them
     */
    int finish() {
        return oneHere(() -> {
            var followed = twelveMonths.followed();
            while (!followed.complete() && !stopping) {
                followed = make(followed.last() == null ? begin(LocalDate.now()) : followed);
            }
            return followed.run();
        });
    }

    /** Keeps totals of the twelve months that are the last ones on a day, and of no others. */
    void follow(LocalDate today) {
        oneHere(() -> make(begin(today)));
    }

    private <T> T oneHere(Supplier<T> act) {
        oneHere.lock();
        try {
            return act.get();
        } finally {
            oneHere.unlock();
        }
    }

    /** Others are followed from now on, unless another node has begun to. */
    private Followed begin(LocalDate today) {
        return inTransaction(() -> {
            var before = twelveMonths.lock();
            if (before.areThoseOf(today)) {
                return before;
            }
            var present = YearMonth.from(today);
            if (before.last() != null && before.last().isAfter(present)) {
                LOG.warn("It is {}, and totals were kept to {}: the clock of a node is wrong", today, before.last());
            }
            // Nobody is just posting the first entry to a project: it would have totals of the months before only.
            rateLocks.holdAll();
            twelveMonths.begin(present, before.run() + 1);
            return new Followed(present, false, before.run() + 1);
        });
    }

    /** Makes all totals that are not there yet, until this or another node has; returns what is followed then. */
    private Followed make(Followed begun) {
        var last = Objects.requireNonNull(begun.last());
        var year = Years.of(last);
        BooleanSupplier goesOn = () -> !stopping && isStillToMake(begun);
        for (var ids = next(0); !ids.isEmpty() && goesOn.getAsBoolean(); ids = next(ids.getLast())) {
            keep(ids);
        }
        while (goesOn.getAsBoolean() && forgetSome(begun)) {}
        mending.clients(year, retry, goesOn);
        mending.firm(year, retry, goesOn);
        if (goesOn.getAsBoolean() && inTransaction(() -> twelveMonths.complete(begun.run()))) {
            LOG.info("Totals are kept of the twelve months to {}", last);
        }
        return twelveMonths.followed();
    }

    private boolean isStillToMake(Followed begun) {
        var now = twelveMonths.followed();
        return now.run() == begun.run() && !now.complete();
    }

    /** Locked, so that whoever is just changing their entries for the months before has done so. */
    private void keep(List<Long> projectIds) {
        inTransaction(() -> {
            projects.lock(projectIds);
            years.keepTwelveMonths(entries.of(projectIds));
            return projectIds;
        });
    }

    private boolean forgetSome(Followed begun) {
        return inTransaction(() -> twelveMonths.lock().run() == begun.run()
                && mending.apart(() -> twelveMonths.forgetSome(Objects.requireNonNull(begun.last()))));
    }

    private <T> T inTransaction(Supplier<T> act) {
        return retry.call(() -> Objects.requireNonNull(transaction.execute(status -> act.get())));
    }

    private List<Long> next(long after) {
        return jdbc.queryForList(NEXT, Map.of("after", after), Long.class);
    }
}
