package app.cartera.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;

/** What several people do at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What went wrong in any of these acts, each on a thread of its own. */
    public static List<Throwable> atOnce(Callable<?>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            var asThisPerson = new DelegatingSecurityContextExecutorService(threads);
            var running = Stream.of(acts)
                    .<Future<?>>map(act -> asThisPerson.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            var failures = new ArrayList<Throwable>();
            for (var each : running) {
                try {
                    each.get();
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
            return failures;
        }
    }
}
