package app.cartera.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactFilter;
import app.cartera.contact.ContactService;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryService;
import app.cartera.finance.figures.Period;
import app.cartera.journal.UndoService;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkOutcome;
import app.cartera.project.BulkRequest;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.shared.Folded;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The whole job on a file as it is published. */
@ServiceTest
@SignedIn(Role.MANAGER)
class WorldBankFileTest {

    private static final int ALL_OF_THEM = 500;
    private static final PageRequest ALL = PageRequest.of(0, 1000);
    private static final String HEADER_BEGINS = "Project Id";

    @Autowired
    ContactService contacts;

    @Autowired
    ProjectService projects;

    @Autowired
    EntryService entries;

    @Autowired
    ContributionService contributions;

    @Autowired
    ProjectBulkService bulk;

    @Autowired
    UndoService undoing;

    @Autowired
    EntityManager entities;

    private List<WorldBankProject> published;

    /** @param first how many of the file, from its beginning */
    private void load(int first) throws IOException {
        published = read("/world-bank-projects-2019.xlsx").subList(0, first);
        new WorldBankClients(contacts, new ProjectsWithEntries(projects, entries), entities)
                .create(published, List.of());
    }

    @Test
    void every_project_and_every_borrower_is_there_once_and_what_financed_them_is_what_the_firm_brings()
            throws IOException {
        load(ALL_OF_THEM);
        var borrowers = published.stream()
                .map(WorldBankProject::borrower)
                .filter(Objects::nonNull)
                .map(Folded::key)
                .distinct();

        assertThat(projects.page(ProjectFilter.NONE, ALL))
                .extracting("code")
                .hasSize(ALL_OF_THEM)
                .doesNotHaveDuplicates();
        assertThat(contacts.count(ContactFilter.NONE)).isEqualTo(borrowers.count());
        assertThat(projects.count(ProjectFilter.NONE.withoutAnyClient()))
                .isEqualTo(published.stream()
                        .filter(project -> project.borrower() == null)
                        .count());

        var financed = published.stream()
                .flatMap(project -> project.financing().stream())
                .map(WorldBankProject.Financing::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        var dollars = contributions.ofFirm(Period.ALL).leftOut();

        assertThat(dollars).hasSize(1);
        assertThat(dollars.getFirst().figures().revenue()).isEqualByComparingTo(financed);
        assertThat(financed).isEqualByComparingTo("4302220000");
    }

    @Test
    void a_borrower_is_found_and_assigned_to_all_that_match_and_this_is_undone() throws IOException {
        load(150);
        var health = ProjectFilter.NONE.withWords("health");
        var before = clientsByCode();
        var ministry = contacts.page(ContactFilter.NONE.withWords("minist financ"), ALL).stream()
                .filter(row -> Folded.key(row.name()).equals("ministry of finance"))
                .findFirst()
                .orElseThrow();

        var preview = bulk.preview(new BulkRequest(
                new BulkChange.AssignClient(ministry.id()), new ProjectSelection.Matching(health, Set.of()), true));
        var done = bulk.result(preview, bulk.apply(preview));

        assertThat(preview.selected()).isEqualTo(projects.count(health)).isGreaterThan(5);
        assertThat(done.changed()).isEqualTo(preview.selected() - preview.count(BulkOutcome.ALREADY));
        assertThat(projects.page(health, ALL)).extracting("clientId").containsOnly(ministry.id());

        var undone = undoing.undo(done.operationId());

        assertThat(undone.reverted()).isEqualTo(done.changed());
        assertThat(clientsByCode()).isEqualTo(before);
    }

    private Map<String, Long> clientsByCode() {
        var clients = new HashMap<String, Long>();
        for (ProjectRow row : projects.page(ProjectFilter.NONE, ALL)) {
            clients.put(row.code(), row.clientId());
        }
        return clients;
    }

    private static List<WorldBankProject> read(String resource) throws IOException {
        try (var file = WorldBankFileTest.class.getResourceAsStream(resource);
                var workbook = new ReadableWorkbook(file)) {
            var rows = workbook.getFirstSheet().read().stream()
                    .dropWhile(row -> !HEADER_BEGINS.equals(row.getCellText(0)))
                    .toList();
            var header = rows.getFirst().stream().map(cell -> cell.getText()).toList();
            return rows.stream()
                    .skip(1)
                    .map(row -> WorldBankProject.of(column -> text(row, header.indexOf(column))))
                    .toList();
        }
    }

    private static Optional<String> text(Row row, int column) {
        return column < 0 ? Optional.empty() : Optional.of(row.getCellText(column));
    }
}
