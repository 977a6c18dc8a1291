package app.cartera.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoService;
import app.cartera.project.ClientNotAvailable;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import app.cartera.project.imports.ProjectFileColumn;
import app.cartera.project.imports.ProjectImports;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of more records than a person waits for, and others who work meanwhile: real threads, real transactions. */
@ServiceTest
@SignedIn(Role.EDITOR)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LargeRecordImportTest {

    private static final int MANY = 1_300;

    @Autowired
    RecordImportService imports;

    @Autowired
    ProjectImports asProjects;

    @Autowired
    ProjectService projects;

    @Autowired
    UndoService undoing;

    @Autowired
    OperationRuns runs;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void leave_nothing_behind() {
        TestProjects.deleteAll(jdbc);
    }

    @Test
    void many_projects_are_imported_in_the_background_taken_back_and_imported_again() {
        var operation = ended(imports.apply(asProjects, preview(many()), false));
        assertThat(runs.progress(operation).done()).isEqualTo(MANY);
        assertThat(projects.count(ProjectFilter.NONE)).isEqualTo(MANY);

        ended(undoing.undo(operation).operationId());
        assertThat(projects.count(ProjectFilter.NONE)).isZero();

        var again = preview(many());
        assertThat(again.earlier()).isNull();
        assertThat(runs.progress(ended(imports.apply(asProjects, again, false))).done())
                .isEqualTo(MANY);
    }

    @Test
    void while_others_import_nobody_is_told_what_is_there_already() {
        var going = new CountDownLatch(1);
        var theirs = imports.apply(
                watched(forms -> {
                    try {
                        going.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }),
                preview(many()),
                false);
        try {
            var mine = plan(TestFiles.csv("Nombre", "Web"));
            assertThatThrownBy(() -> imports.preview(asProjects, mine))
                    .isInstanceOf(ImportRefused.class)
                    .extracting("key")
                    .isEqualTo("error.import.othersAtWork.PROJECT");
            assertThat(imports.preview(asProjects, mine.withoutThere(false)).records())
                    .isOne();
        } finally {
            going.countDown();
            ended(theirs);
        }
        assertThat(preview(TestFiles.csv("Nombre", "Web")).records()).isOne();
    }

    @Test
    void what_becomes_wrong_between_a_look_at_the_lines_and_their_creation_makes_them_be_read_anew() {
        var tries = new AtomicInteger();
        var disturbed = watched(forms -> {
            if (tries.incrementAndGet() % 3 == 1) {
                throw new ClientNotAvailable("Alan");
            }
        });

        var many = ended(imports.apply(disturbed, imports.preview(disturbed, plan(many())), false));
        var few = ended(imports.apply(disturbed, preview(TestFiles.csv("Nombre", "Web")), false));

        assertThat(runs.progress(many).done()).isEqualTo(MANY);
        assertThat(runs.progress(few).done()).isOne();
        assertThat(tries.get()).isGreaterThan(4);
    }

    @Test
    void what_is_refused_however_often_the_lines_are_read_ends_the_import_with_the_reason() {
        var never = watched(forms -> {
            throw new ClientNotAvailable("Alan");
        });

        var operation = imports.apply(never, imports.preview(never, plan(many())), false);

        await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !runs.progress(operation).isRunning());
        assertThat(runs.progress(operation).state()).isEqualTo(OperationState.FAILED);
        assertThat(jdbc.queryForObject("select refusal from journal_operation where id = ?", String.class, operation))
                .contains("Alan");
    }

    private static ImportFile many() {
        return TestFiles.csv(Stream.concat(
                        Stream.of("Nombre;Código"),
                        IntStream.range(0, MANY).mapToObj(number -> "Proyecto " + number + ";P-" + number))
                .toArray(String[]::new));
    }

    private RecordImportPreview<ProjectFileColumn, ProjectForm> preview(ImportFile file) {
        return imports.preview(asProjects, plan(file));
    }

    private RecordImport<ProjectFileColumn, ProjectForm> plan(ImportFile file) {
        var locale = Locale.of("es", "ES");
        var roles = imports.look(asProjects, file, locale).columns().stream()
                .map(ImportColumn::guess)
                .toList();
        return new RecordImport<>(file, roles, asProjects.blank(), true, locale);
    }

    private long ended(long operation) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !runs.progress(operation).isRunning());
        assertThat(runs.progress(operation).state()).isEqualTo(OperationState.DONE);
        return operation;
    }

    /** The import of projects, with something that happens before each stretch is created. */
    private RecordImports<ProjectFileColumn, ProjectForm> watched(Consumer<List<ProjectForm>> before) {
        return new RecordImports<>() {
            @Override
            public RecordType type() {
                return asProjects.type();
            }

            @Override
            public List<ProjectFileColumn> meanings() {
                return asProjects.meanings();
            }

            @Override
            public ProjectForm blank() {
                return asProjects.blank();
            }

            @Override
            public RecordReader<ProjectForm> reader(
                    RecordImport<ProjectFileColumn, ProjectForm> plan, ColumnValues<ProjectFileColumn> values) {
                return asProjects.reader(plan, values);
            }

            @Override
            public void create(long operation, List<ProjectForm> forms) {
                before.accept(forms);
                asProjects.create(operation, forms);
            }
        };
    }
}
