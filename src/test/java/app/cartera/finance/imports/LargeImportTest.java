package app.cartera.finance.imports;

import static app.cartera.project.TestProjects.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.HeldProject;
import app.cartera.QueryCount;
import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.finance.AtOnce;
import app.cartera.finance.ContributionService;
import app.cartera.finance.EntryFilter;
import app.cartera.finance.EntryService;
import app.cartera.finance.figures.Figures;
import app.cartera.finance.figures.Period;
import app.cartera.finance.imports.EntryImport.Defaults;
import app.cartera.imports.ImportFile;
import app.cartera.imports.ImportRefused;
import app.cartera.imports.TestFiles;
import app.cartera.journal.Activity;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.UndoResult;
import app.cartera.journal.UndoService;
import app.cartera.project.ProjectService;
import app.cartera.project.ProjectStatus;
import app.cartera.project.TestProjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of more lines than a person waits for: real threads, real transactions. */
@ServiceTest
@SignedIn(Role.MANAGER)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LargeImportTest {

    private static final int MANY = 1_300;
    private static final String ALL_OF_THEM = "1625";

    /** So many that something else is done before they are. */
    private static final int LINES = 10_001;

    @Autowired
    EntryImportService imports;

    @Autowired
    EntryService entries;

    @Autowired
    ContributionService contribution;

    @Autowired
    ProjectService projects;

    @Autowired
    OperationRuns runs;

    @Autowired
    UndoService undoing;

    @Autowired
    Activity activity;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    long web;

    @BeforeEach
    void a_project() {
        web = project("P-1");
    }

    @AfterEach
    void leave_nothing_behind() {
        TestProjects.deleteAll(jdbc);
    }

    @Test
    void many_lines_are_imported_in_the_background_and_undone_there() {
        var file = TestFiles.many("P-1", MANY);
        var operation = imports.apply(preview(file), false);
        await(operation);

        assertThat(runs.progress(operation).state()).isEqualTo(OperationState.DONE);
        assertThat(runs.progress(operation).done()).isEqualTo(MANY);
        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).hasSize(MANY);
        assertThat(figures().revenue()).isEqualByComparingTo(ALL_OF_THEM);
        assertThat(file.content()).doesNotExist();
        assertThat(preview(TestFiles.many("P-1", MANY)).earlier()).isNotNull();

        var undo = undoing.undo(operation);
        assertThat(undo.state()).isEqualTo(OperationState.RUNNING);
        await(undo.operationId());

        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).isEmpty();
        assertThat(figures().revenue()).isZero();
        assertThat(activity.operation(operation).undoneBy()).isEqualTo(undo.operationId());
    }

    @Test
    void while_an_import_is_being_undone_nobody_imports_by_what_is_still_there() throws InterruptedException {
        var operation = imports.apply(preview(TestFiles.many("P-1", MANY)), false);
        await(operation);
        var shown = preview(TestFiles.csv("Project;Date;Amount", "P-1;2026-03-04;1"));

        UndoResult undo;
        try (var held = new HeldProject(transaction, jdbc, web)) {
            undo = undoing.undo(operation);
            assertThat(undo.state()).isEqualTo(OperationState.RUNNING);
            assertThatThrownBy(() -> preview(TestFiles.many("P-1", MANY))).isInstanceOf(ImportRefused.class);
            assertThatThrownBy(() -> imports.apply(shown, false)).isInstanceOf(ImportRefused.class);
        }
        await(undo.operationId());

        var anew = preview(TestFiles.many("P-1", MANY));
        assertThat(anew.records()).isEqualTo(MANY);
        assertThat(anew.earlier()).isNull();
        imports.apply(shown, false);
        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).hasSize(1);
    }

    @Test
    void of_two_who_import_the_same_file_at_the_same_moment_one_is_told_even_if_neither_has_an_entry_yet()
            throws Exception {
        var mine = preview(TestFiles.many("P-1", MANY));
        var theirs = preview(TestFiles.many("P-1", MANY));

        var failures = AtOnce.atOnce(() -> imports.apply(mine, false), () -> imports.apply(theirs, false));

        assertThat(failures).singleElement().isInstanceOf(ImportRefused.class);
        jdbc.queryForList("select id from journal_operation where kind = 'IMPORT'", Long.class)
                .forEach(this::await);
        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).hasSize(MANY);
    }

    @Test
    void a_long_file_is_read_in_the_background_however_little_there_is_in_it_to_import() {
        var operation = imports.apply(preview(longFileOfOneEntry()), false);
        assertThat(runs.progress(operation).state()).isEqualTo(OperationState.RUNNING);
        await(operation);

        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).hasSize(1);
    }

    @Test
    void while_a_long_file_is_read_nobody_imports_the_little_there_is_in_it_once_more() {
        var theirs = preview(TestFiles.csv("Project;Date;Amount", "P-1;2026-03-04;1"));
        var operation = imports.apply(preview(longFileOfOneEntry()), false);

        assertThatThrownBy(() -> imports.apply(theirs, false)).isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> imports.preview(theirs.plan())).isInstanceOf(ImportRefused.class);
        await(operation);

        assertThat(imports.preview(theirs.plan()).records()).isZero();
        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).hasSize(1);
    }

    private static ImportFile longFileOfOneEntry() {
        var lines = new ArrayList<>(List.of("Project;Date;Amount", "P-1;2026-03-04;1"));
        lines.addAll(Collections.nCopies(10_000, "P-1;2026-03-04;"));
        return TestFiles.csv(lines.toArray(String[]::new));
    }

    @Test
    void what_is_cancelled_stays_as_far_as_it_came_and_that_far_is_undone() throws InterruptedException {
        var operation = imports.apply(preview(TestFiles.many("P-1", LINES)), false);
        while (runs.progress(operation).done() == 0) {
            Thread.sleep(2);
        }
        runs.cancel(operation);

        var done = runs.progress(operation).done();
        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).hasSize(Math.toIntExact(done));
        await(undoing.undo(operation).operationId());
        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).isEmpty();
    }

    @Test
    void a_project_that_is_closed_meanwhile_takes_no_more_and_the_import_goes_on_with_the_others() {
        project("P-2");
        var lines = new ArrayList<>(List.of("Project;Date;Amount"));
        for (var line = 0; line < 1500; line++) {
            lines.add("P-" + (line % 2 + 1) + ";2026-03-04;1");
        }
        var preview = preview(TestFiles.csv(lines.toArray(String[]::new)));
        projects.save(TestProjects.with(projects.overview(web).data(), Map.of("status", ProjectStatus.CLOSED)));

        var operation = imports.apply(preview, false);
        await(operation);

        assertThat(runs.progress(operation).state()).isEqualTo(OperationState.DONE);
        assertThat(runs.progress(operation).done()).isEqualTo(750);
        assertThat(entries.ids(web, EntryFilter.NONE, Sort.unsorted())).isEmpty();
    }

    @Test
    void a_thousand_lines_of_a_hundred_projects_ask_no_more_of_the_database_than_ten() {
        var lines = new ArrayList<>(List.of("Project;Date;Amount;Currency"));
        for (var line = 0; line < 1000; line++) {
            if (line < 100) {
                project("C-" + line);
            }
            lines.add("C-" + line % 100 + ";2026-03-04;" + (line + 1) + ";USD");
        }
        imports.apply(preview(TestFiles.csv(lines.getFirst(), "C-0;2026-03-03;1;USD")), false);

        var few = statements(lines.subList(0, 11));
        assertThat(statements(lines)).isEqualTo(few).isLessThan(40);
    }

    private long statements(List<String> lines) {
        var file = TestFiles.csv(lines.toArray(String[]::new));
        return QueryCount.of(() -> imports.apply(preview(file), false));
    }

    private EntryImportPreview preview(ImportFile file) {
        return imports.preview(
                EntryImport.of(file, imports.look(file, Locale.ENGLISH).columns(), Defaults.NONE, Locale.ENGLISH));
    }

    private long project(String code) {
        return projects.create(TestProjects.with(named(code), Map.of("code", code)))
                .id();
    }

    private Figures figures() {
        return contribution.ofProjects(List.of(web), Period.ALL).get(web).figures();
    }

    private void await(long operation) {
        var until = Instant.now().plusSeconds(60);
        while (runs.progress(operation).isRunning()) {
            assertThat(Instant.now()).as("still running").isBefore(until);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
