package app.cartera.finance.report;

import app.cartera.access.ForManagers;
import app.cartera.access.Later;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
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
    private final Later later;

    ClientReportService(ClientReportQueries queries, Later later) {
        this.queries = queries;
        this.later = later;
    }

    /** The report with its first lines, sorted by the {@link ClientReportRow.SortKey} name in the sort. */
    public ClientReport report(ClientReportFilter filter, Sort sort) {
        return queries.report(filter, sort);
    }

    /** The same; where many entries have to be added up, on another thread while the person who asks does something else. */
    public CompletableFuture<ClientReport> reportLater(ClientReportFilter filter, Sort sort) {
        if (!queries.isLong(filter)) {
            return CompletableFuture.completedFuture(queries.report(filter, sort));
        }
        return later.askLong(() -> queries.report(filter, sort));
    }

    /** A page of the lines, sorted as the page says. */
    public List<ClientReportRow> page(ClientReport report, Pageable page) {
        return report.holds(page)
                ? report.first().stream()
                        .skip(page.getOffset())
                        .limit(page.getPageSize())
                        .toList()
                : queries.page(report, page.getSort(), page.getOffset(), page.getPageSize());
    }

    /** The countries that contacts have, as ISO codes. */
    public List<String> countries() {
        return queries.countries();
    }
}
