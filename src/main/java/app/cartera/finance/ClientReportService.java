package app.cartera.finance;

import app.cartera.access.ForManagers;
import app.cartera.access.SignIn;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each client brings: one line a client that has entries in the period, and one for the projects without a client, in the
 * currency of the company. Money in all of it, so it is for those who may see it.
 */
@Service
@ForManagers
@Transactional(readOnly = true)
public class ClientReportService {

    private final ClientReportQueries queries;
    private final SignIn signIn;

    ClientReportService(ClientReportQueries queries, SignIn signIn) {
        this.queries = queries;
        this.signIn = signIn;
    }

    /** The report without its lines, which {@link #page} reads. */
    public ClientReport report(ClientReportFilter filter) {
        return queries.report(filter);
    }

    /** A page of the lines, sorted by the {@link ClientReportRow.SortKey} name in it, else by revenue, the most first. */
    public List<ClientReportRow> page(ClientReport report, Pageable page) {
        return queries.page(report, page.getSort(), page.getOffset(), page.getPageSize());
    }

    /** The countries that contacts have, as ISO codes. */
    public List<String> countries() {
        return queries.countries();
    }

    /**
     * Asks on another thread, while the person who asks does something else: where there are millions of entries it takes a
     * while.
     */
    public <T> CompletableFuture<T> later(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        Thread.ofVirtual().start(signIn.asNow(() -> answer.completeAsync(question, Runnable::run)));
        return answer;
    }
}
