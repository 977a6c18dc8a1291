package app.cartera.finance.report;

import app.cartera.access.ForManagers;
import java.util.List;
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

    ClientReportService(ClientReportQueries queries) {
        this.queries = queries;
    }

    /** The report with its first lines, sorted by the {@link ClientReportRow.SortKey} name in the sort. */
    public ClientReport report(ClientReportFilter filter, Sort sort) {
        return queries.report(filter, sort);
    }

    /** Whether so many entries have to be added up that it may take longer than a person should wait for an answer. */
    public boolean isLong(ClientReportFilter filter) {
        return queries.isLong(filter);
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
