package app.cartera.finance;

import app.cartera.finance.ClientYears.Years;
import app.cartera.shared.Patience;
import jakarta.annotation.PreDestroy;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a month begins, totals of other twelve months are kept. From that moment on who changes entries keeps those of the new
 * ones; meanwhile the projects that have entries get theirs in chunks, and then their clients. Whatever stops it, it is begun
 * again within a minute. Several nodes may do it at once, and one on which the month begins a little later gives way.
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
    private final RatesInUse ratesInUse;
    private final EntryProjects projects;
    private final EntrySums entries;
    private final ProjectYears years;
    private final ClientMending mending;
    private final TransactionTemplate transaction;
    private final NamedParameterJdbcTemplate jdbc;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("month-change-", 1).factory());
    private final ReentrantLock oneHere = new ReentrantLock();
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
        var followed = twelveMonths.followed();
        var isThere = followed.complete() && present.equals(followed.last());
        if (!isThere && !oneHere.isLocked() && !stopping) {
            thread.execute(() -> tryToFollow(present));
        }
    }

    private void tryToFollow(YearMonth last) {
        try {
            follow(last);
        } catch (RuntimeException failure) {
            LOG.error("Totals of the twelve months to {} are not kept yet", last, failure);
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
        var followed = twelveMonths.followed();
        if (!followed.complete()) {
            follow(Objects.requireNonNullElse(followed.last(), YearMonth.now()));
        }
        return twelveMonths.followed().run();
    }

    /** Keeps totals of these twelve months, and of no others; does nothing where those are kept, or the next ones already. */
    void follow(YearMonth last) {
        oneHere.lock();
        try {
            begin(last).ifPresent(run -> make(last, run));
        } finally {
            oneHere.unlock();
        }
    }

    /** The run that makes totals, which another node may have begun; none where there is nothing to make. */
    private OptionalInt begin(YearMonth last) {
        return inTransaction(() -> {
            var followed = twelveMonths.lock();
            if (last.equals(followed.last())) {
                return followed.complete() ? OptionalInt.empty() : OptionalInt.of(followed.run());
            }
            if (last.plusMonths(1).equals(followed.last())) {
                return OptionalInt.empty();
            }
            // Nobody is just posting the first entry to a project, for the months before.
            ratesInUse.holdAll();
            twelveMonths.follow(last, followed.run() + 1);
            return OptionalInt.of(followed.run() + 1);
        });
    }

    private void make(YearMonth last, int run) {
        var made = Years.of(last);
        for (var ids = next(0); !ids.isEmpty() && !stopping; ids = next(ids.getLast())) {
            keep(ids);
        }
        while (!stopping && forgetSome(last, run)) {}
        mending.clients(made, () -> stopping);
        mending.firm(made, () -> stopping);
        if (!stopping) {
            twelveMonths.complete(run);
            LOG.info("Totals are kept of the twelve months to {}", last);
        }
    }

    /** Locked, so that whoever is just changing their entries for the months before has done so. */
    private void keep(List<Long> projectIds) {
        inTransaction(() -> {
            projects.lock(projectIds);
            years.keepTwelveMonths(entries.of(projectIds));
            return projectIds;
        });
    }

    private boolean forgetSome(YearMonth last, int run) {
        return inTransaction(() -> twelveMonths.lock().run() == run && twelveMonths.forgetSome(last));
    }

    private <T> T inTransaction(Supplier<T> act) {
        return Patience.with(() -> Objects.requireNonNull(transaction.execute(status -> act.get())), () -> stopping);
    }

    private List<Long> next(long after) {
        return jdbc.queryForList(NEXT, Map.of("after", after), Long.class);
    }
}
