package app.cartera.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryKind;
import app.cartera.finance.figures.Period;
import app.cartera.finance.imports.EntryImport.Defaults;
import app.cartera.finance.rates.RateService;
import app.cartera.finance.report.ClientReportFilter;
import app.cartera.finance.report.ClientReportRow;
import app.cartera.finance.report.ClientReportService;
import app.cartera.imports.TestFiles;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Files as they are published: a title above the header, empty columns, days written in two ways; that of 2016 with the
 * columns that the demonstration has of it.
 */
@ServiceTest
@SignedIn(Role.MANAGER)
class WorldBankImportTest {

    private static final String PUBLISHED = "world-bank-projects-2019.xlsx";

    @Autowired
    EntryImportService imports;

    @Autowired
    ProjectService projects;

    @Autowired
    ContributionService contributions;

    @Autowired
    ClientReportService reports;

    @Autowired
    RateService rates;

    @Autowired
    UndoService undoing;

    @Autowired
    SignedIn.Factory people;

    @Autowired
    EntityManager entities;

    private void every_project_of_the_file_is_there_and_the_firm_counts_in_dollars(String published) {
        SecurityContextHolder.setContext(people.as(Role.ADMIN));
        rates.setCompanyCurrency("USD");
        SecurityContextHolder.setContext(people.as(Role.MANAGER));
        try (var sheet = TestFiles.resource(published).open()) {
            var code = sheet.columns().indexOf("Project Id");
            sheet.lines()
                    .map(line -> line.cell(code).text())
                    .distinct()
                    .forEach(id -> projects.create(TestProjects.with(
                            ProjectForm.newProject(null, null, "USD"), Map.of("name", "Project " + id, "code", id))));
        }
        clear();
    }

    @Test
    void the_columns_are_known_by_their_titles() {
        var columns =
                imports.look(TestFiles.resource(PUBLISHED), Locale.ENGLISH).columns();

        assertThat(columns)
                .filteredOn(column -> column.guess() != ColumnRole.IGNORED)
                .extracting(column -> column.title() + ": " + column.guess())
                .containsExactlyInAnyOrder(
                        "Project Id: PROJECT",
                        "Board Approval Date: DATE",
                        "IBRD Commitment: REVENUE",
                        "IDA Commitment: REVENUE",
                        "Grant Amount: REVENUE");
    }

    /** Of the column Grant Amount; those of the loans are empty, or not there. */
    @ParameterizedTest
    @CsvSource({PUBLISHED + ", 4302220000", "demo/world-bank-projects-2016.csv, 5398240000"})
    void what_is_imported_is_what_the_file_adds_up_to_and_what_the_report_says(String published, BigDecimal grants) {
        every_project_of_the_file_is_there_and_the_firm_counts_in_dollars(published);
        var file = TestFiles.resource(published);
        var plan = EntryImport.of(file, imports.look(file, Locale.ENGLISH).columns(), Defaults.NONE, Locale.ENGLISH);

        var preview = imports.preview(plan);
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.kind()).isEqualTo(EntryKind.REVENUE);
            assertThat(sum.currency()).isEqualTo("USD");
            assertThat(sum.amount()).isEqualByComparingTo(grants);
        });
        var operation = imports.apply(preview, false);
        clear();

        var firm = contributions.ofFirm(Period.ALL);
        assertThat(firm.total().revenue()).isEqualByComparingTo(grants);
        assertThat(firm.leftOut()).isEmpty();
        assertThat(reported()).isEqualByComparingTo(grants);

        undoing.undo(operation);
        clear();
        assertThat(reported()).isEqualByComparingTo("0");
    }

    private BigDecimal reported() {
        return reports.report(
                        ClientReportFilter.of(Period.ALL),
                        Sort.by(Sort.Direction.DESC, ClientReportRow.SortKey.REVENUE.name()))
                .total()
                .revenue();
    }

    private void clear() {
        entities.flush();
        entities.clear();
    }
}
