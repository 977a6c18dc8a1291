package app.cartera.finance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.ServiceTest;
import app.cartera.access.Later;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.figures.Period;
import app.cartera.finance.totals.FigureCheckService;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class ReportRightsTest {

    private static final ClientReportFilter ALL = ClientReportFilter.of(Period.ALL);

    @Autowired
    ClientReportService reports;

    @Autowired
    FigureCheckService check;

    @Autowired
    Later later;

    @Test
    @SignedIn(Role.EDITOR)
    void who_may_not_see_money_gets_no_report() {
        assertThatThrownBy(() -> reports.report(ALL, Sort.unsorted())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.isLong(ALL)).isInstanceOf(AccessDeniedException.class);
        assertThat(later.askLong(() -> reports.report(ALL, Sort.unsorted())))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(reports::countries).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @SignedIn(Role.MANAGER)
    void only_an_admin_checks_the_figures() {
        assertThatThrownBy(() -> check.check(new AtomicLong())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(check::projects).isInstanceOf(AccessDeniedException.class);
    }
}
