package app.cartera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartera.access.AlreadySetUp;
import app.cartera.access.FirstAccounts;
import app.cartera.access.LockedOut;
import app.cartera.access.NewAccount;
import app.cartera.access.Role;
import app.cartera.access.RunAs;
import app.cartera.access.UserService;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.journal.OperationProgress;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.StaleForm;
import app.cartera.journal.UndoService;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkRequest;
import app.cartera.project.DraftService;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectFilter;
import app.cartera.project.ProjectSelection;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Two applications on one MySQL, as behind a balancer. */
@Tag("mysql")
class TwoNodesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final int PROJECTS = 4_500;

    private static Node here;
    private static Node there;

    @BeforeAll
    static void start() throws Exception {
        var url = System.getProperty("CARTERA_DB_URL").replaceFirst("/[^/?]*(?=\\?|$)", "/cartera_nodes");
        Flyway.configure()
                .dataSource(url, null, null)
                .cleanDisabled(false)
                .load()
                .clean();
        here = Node.start(url);
        there = Node.start(url);
        assertThat(createFirstAccountsTwiceAtOnce()).containsExactlyInAnyOrder("created", "AlreadySetUp");
    }

    @AfterAll
    static void stop() {
        there.context.close();
        here.context.close();
    }

    /** The first visit at each node, in the same moment. */
    private static List<String> createFirstAccountsTwiceAtOnce() throws Exception {
        var accounts = List.of(
                new NewAccount("admin", "Ana Admin", PASSWORD, Role.ADMIN),
                new NewAccount("editor", "Eva Editora", PASSWORD, Role.EDITOR),
                new NewAccount("leaver", "Luis Leaver", PASSWORD, Role.EDITOR));
        return atOnce(node -> {
            try {
                node.bean(FirstAccounts.class).create(accounts);
                return "created";
            } catch (AlreadySetUp other) {
                return "AlreadySetUp";
            }
        });
    }

    @Test
    void a_bulk_change_is_watched_cancelled_and_undone_from_the_other_node() throws Exception {
        var alan = here.client("Alan Insurance");
        var projects = here.manyProjects("Watched");
        var filter = ProjectFilter.NONE.withWords("watched");
        var before = projectsOf(alan);

        var operation = new AtomicReference<Long>();
        try (var lock = there.lock(2_500, projects);
                var threads = Executors.newSingleThreadExecutor()) {
            operation.set(here.as("editor", () -> assign(here, alan, filter)));
            awaitUntil(() -> progress(there, operation.get()).done() == 2_000);

            var cancelled = threads.submit(() -> there.as("editor", () -> {
                there.bean(OperationRuns.class).cancel(operation.get());
                return true;
            }));
            Thread.sleep(300);
            lock.release();
            assertThat(cancelled.get()).isTrue();
        }

        awaitUntil(() -> !progress(here, operation.get()).isRunning());
        var progress = progress(there, operation.get());
        assertThat(progress.state()).isEqualTo(OperationState.CANCELLED);
        assertThat(progress.done()).isBetween(2_000L, PROJECTS - 1L).isEqualTo(projectsOf(alan) - before);

        var undo = there.as(
                "editor",
                () -> there.bean(UndoService.class).undo(operation.get()).operationId());
        awaitUntil(() -> !progress(here, undo).isRunning());
        assertThat(projectsOf(alan)).isEqualTo(before);
    }

    @Test
    void of_two_bulk_changes_of_the_same_projects_at_two_nodes_each_project_has_what_its_journal_says()
            throws Exception {
        var clients = Map.of(here, here.client("Here"), there, there.client("There"));
        here.manyProjects("Contested");
        var filter = ProjectFilter.NONE.withWords("contested");

        var operations = atOnce(node -> node.as("editor", () -> assign(node, clients.get(node), filter)));
        for (var operation : operations) {
            awaitUntil(() -> !progress(here, operation).isRunning());
            assertThat(progress(here, operation).state()).isEqualTo(OperationState.DONE);
        }

        assertThat(here.jdbc().queryForObject("""
                        select count(*) from project p where p.name = 'Contested' and cast(p.client_id as char) <>
                          (select c.new_value from journal_change c where c.record_type = 'PROJECT'
                             and c.record_id = p.id and c.field = 'clientId' order by c.version_after desc limit 1)""", Long.class)).isZero();
        assertThat(projectsOf(clients.get(here)) + projectsOf(clients.get(there)))
                .isEqualTo(PROJECTS);
    }

    @Test
    void a_form_opened_here_and_saved_there_in_the_meantime_is_stale_and_says_who() {
        var opened =
                here.as("editor", () -> here.bean(ProjectService.class).create(TestProjects.named("Claims portal")));
        there.as(
                "admin",
                () -> there.bean(ProjectService.class).save(TestProjects.with(opened, Map.of("name", "Portal"))));

        assertThatThrownBy(() -> here.as(
                        "editor",
                        () -> here.bean(ProjectService.class)
                                .save(TestProjects.with(opened, Map.of("description", "For claims")))))
                .isInstanceOfSatisfying(
                        StaleForm.class,
                        stale -> assertThat(stale.since().getFirst().user()).isEqualTo("Ana Admin"));
    }

    @Test
    void a_draft_begun_here_is_gone_on_with_there_and_becomes_one_project() {
        var draft = here.as("editor", () -> here.bean(DraftService.class).begin(TestProjects.named("Typed here")));

        var typed = there.as(
                "editor", () -> there.bean(DraftService.class).find(draft).orElseThrow());
        assertThat(typed.name()).isEqualTo("Typed here");
        there.as("editor", () -> there.bean(DraftService.class).create(draft, typed));

        assertThat(here.as("editor", () -> here.bean(DraftService.class).find(draft)))
                .isEmpty();
    }

    @Test
    void wrong_passwords_count_together_and_so_do_names_that_nobody_has() {
        for (var username : List.of("leaver", "nobody")) {
            for (var node : List.of(here, there, here, there)) {
                assertThatThrownBy(() -> signIn(node, username)).isInstanceOf(BadCredentialsException.class);
            }
            assertThatThrownBy(() -> signIn(here, username))
                    .as(username + " locked here")
                    .isInstanceOf(LockedOut.class);
            assertThatThrownBy(() -> signIn(there, username))
                    .as(username + " locked there")
                    .isInstanceOf(LockedOut.class);
        }
    }

    /** Not the other way round: in one process, the node started last has Spring Security's static context holder. */
    @Test
    void who_is_disabled_here_is_signed_out_there_at_the_next_click() throws Exception {
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        there.signIn(browser, "editor");
        there.open(browser, "/projects");
        var session = session(cookies);
        there.open(browser, "/projects");
        assertThat(session(cookies)).as("stays signed in").isEqualTo(session);

        var editor = there.jdbc().queryForObject("select id from app_user where username = 'editor'", Long.class);
        var admin = here.bean(UserService.class);
        here.as("admin", () -> done(() -> admin.disable(editor)));
        try {
            there.open(browser, "/projects");
            assertThat(session(cookies)).as("a session of nobody").isNotEqualTo(session);
        } finally {
            here.as("admin", () -> done(() -> admin.enable(editor)));
        }
    }

    private static String session(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().matches("CARTERA_\\d+"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static long assign(Node node, long client, ProjectFilter filter) {
        var bulk = node.bean(ProjectBulkService.class);
        return bulk.apply(bulk.preview(new BulkRequest(
                new BulkChange.AssignClient(client), new ProjectSelection.Matching(filter, Set.of()), false)));
    }

    private static OperationProgress progress(Node node, long operation) {
        return node.as("editor", () -> node.bean(OperationRuns.class).progress(operation));
    }

    private static long projectsOf(long client) {
        return there.as("editor", () -> there.bean(ProjectService.class).count(ProjectFilter.ofClient(client)));
    }

    private static void signIn(Node node, String username) throws AuthenticationException {
        node.bean(AuthenticationProvider.class)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "wrong"));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private static void awaitUntil(Callable<Boolean> reached) throws Exception {
        var until = Instant.now().plusSeconds(60);
        while (!reached.call()) {
            assertThat(Instant.now()).as("still waiting").isBefore(until);
            Thread.sleep(20);
        }
    }

    private static <T> List<T> atOnce(ThrowingFunction<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.<Callable<T>>of(() -> work.apply(here), () -> work.apply(there))).stream()
                    .map(TwoNodesTest::get)
                    .toList();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface ThrowingFunction<T> {
        T apply(Node node) throws Exception;
    }

    /** A started application with a port of its own. */
    private record Node(ConfigurableApplicationContext context) {

        static Node start(String url) {
            return new Node(new SpringApplicationBuilder(Application.class)
                    .profiles("test")
                    .run("--CARTERA_DB_URL=" + url, "--server.port=0"));
        }

        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        <T> T as(String username, Callable<T> work) {
            var result = new AtomicReference<T>();
            bean(RunAs.class).user(username, () -> {
                try {
                    result.set(work.call());
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            return result.get();
        }

        JdbcTemplate jdbc() {
            return bean(JdbcTemplate.class);
        }

        long client(String name) {
            return as(
                    "editor",
                    () -> bean(ContactService.class)
                            .create(ContactForm.newClient(name))
                            .id());
        }

        /** Returns the id of the first; the others follow it. */
        long manyProjects(String name) {
            var first = as("editor", () -> bean(ProjectService.class).create(TestProjects.named(name)))
                    .id();
            for (var copies = 1; copies < PROJECTS; copies *= 2) {
                jdbc().update("""
                        insert into project (version, name, name_key, status, billable, budget_type, currency, changed_at)
                        select version, name, name_key, status, billable, budget_type, currency, changed_at from project
                        where id >= ? order by id limit ?""", first, Math.min(copies, PROJECTS - copies));
            }
            jdbc().update(
                            "insert into project_word (project_id, word) select id, ? from project where id > ?",
                            name.toLowerCase(),
                            first);
            return first;
        }

        /** Keeps the project that comes so many after another from being changed. */
        HeldProject lock(int after, long first) throws Exception {
            return new HeldProject(
                    bean(TransactionTemplate.class),
                    jdbc(),
                    jdbc().queryForObject(
                                    "select id from project where id >= ? order by id limit 1 offset ?",
                                    Long.class,
                                    first,
                                    after));
        }

        HttpResponse<Void> open(HttpClient browser, String path) throws IOException, InterruptedException {
            return browser.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding());
        }

        HttpResponse<Void> signIn(HttpClient browser, String username) throws IOException, InterruptedException {
            var form = "username=" + username + "&password=" + PASSWORD.replace(' ', '+');
            return browser.send(
                    request("/login")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }

        private HttpRequest.Builder request(String path) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html")
                    .timeout(Duration.ofSeconds(20));
        }
    }
}
