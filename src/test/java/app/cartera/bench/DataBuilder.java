package app.cartera.bench;

import app.cartera.access.Role;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectStatus;
import app.cartera.shared.Folded;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * Fills empty tables, always with the same rows. Client number {@link #LARGEST_CLIENT} has {@link #ITS_PROJECTS}
 * projects, the others have few or many as it goes: a tenth of them has a third of all.
 */
public class DataBuilder {

    static final int VERSION = 3;
    static final int LARGEST_CLIENT = 1;
    static final int ITS_PROJECTS = 10_000;

    /** Everybody's; who signs in with it waits as long for it as anybody does for theirs. */
    public static final String PASSWORD = "the benchmark is open";

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final LocalDateTime FIRST_MOMENT = LocalDateTime.of(2025, 1, 1, 8, 0);
    private static final List<String> TABLES =
            List.of("contact", "contact_word", "project", "project_word", "project_figures", "journal_change");
    private static final String FIGURES =
            "project_id archived status revenue costs margin margin_percent budget_used last_entry";
    private static final int TAGS = 20;

    private final Random random = new Random(20161104);
    private final Names names = new Names(random);
    private final WordTable contactWords = new WordTable("contact_word", "contact_id");
    private final WordTable projectWords = new WordTable("project_word", "project_id");
    private final List<String> ownerKeys = new ArrayList<>();
    private final List<String> clientKeys = new ArrayList<>();
    private final List<Integer> clients = new ArrayList<>();
    private final Size size;

    DataBuilder(Size size) throws IOException {
        this.size = size;
    }

    void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var tables = new ArrayList<BareTable>();
        for (var table : TABLES) {
            tables.add(new BareTable(connection, table));
        }
        people(connection);
        tags(connection);
        contacts(connection);
        contactWords.write(connection);
        projects(connection);
        projectWords.write(connection);
        journal(connection);
        for (var table : tables) {
            table.complete();
        }
        connection.commit();
    }

    /** The name by which one of the {@link #people} signs in, all of them managers; with more they start over. */
    public static String user(int number) {
        return "user" + (1 + Math.floorMod(number - 1, Names.people().size()));
    }

    public static int people() {
        return Names.people().size();
    }

    private void people(Connection connection) throws SQLException {
        var password =
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        try (var rows = new Batch(
                connection,
                "app_user",
                "id",
                "version",
                "username",
                "name",
                "name_key",
                "password_hash",
                "role",
                "enabled",
                "failed_sign_ins")) {
            var id = 1;
            for (var name : Names.people()) {
                ownerKeys.add(Folded.key(name));
                rows.add(id, 0, user(id), name, Folded.key(name), password, Role.MANAGER.name(), true, 0);
                id++;
            }
        }
    }

    private void tags(Connection connection) throws SQLException {
        try (var rows = new Batch(connection, "tag", "id", "name", "name_key")) {
            for (var id = 1; id <= TAGS; id++) {
                var name = names.invented(2) + id;
                rows.add(id, name, Folded.key(name));
            }
        }
    }

    private void contacts(Connection connection) throws SQLException {
        var columns = "id version name name_key legal_name tax_id tax_id_key email city city_key country client vendor"
                + " archived changed_at";
        try (var rows = new Batch(connection, "contact", columns.split(" "))) {
            for (var id = 1; id <= size.contacts; id++) {
                contact(rows, id);
            }
        }
    }

    private void contact(Batch rows, int id) throws SQLException {
        var name = names.contact();
        var key = Folded.key(name, 200);
        var taxId = random.nextInt(10) < 7 ? "B-%08d".formatted(id * 37 % 100_000_000) : null;
        var taxIdKey = taxId == null ? null : Folded.compact(taxId);
        var email = random.nextInt(10) < 6 ? "info@" + Folded.compact(name) + ".com" : null;
        var city = random.nextInt(10) < 8 ? names.pick(CITIES) : null;
        var client = id == LARGEST_CLIENT || random.nextInt(10) < 8;
        var archived = id != LARGEST_CLIENT && random.nextInt(50) == 0;
        rows.add(
                id,
                0,
                name,
                key,
                null,
                taxId,
                taxIdKey,
                email,
                city,
                city == null ? null : Folded.key(city),
                names.pick(COUNTRIES),
                client,
                !client || random.nextInt(4) == 0,
                archived,
                FIRST_MOMENT.plusSeconds(id));
        var apart = taxIdKey == null ? null : taxIdKey.replaceAll("(?<=\\D)(?=\\d)", " ");
        contactWords.add(id, Folded.words(name, taxId, taxIdKey, apart, email));
        clientKeys.add(key);
        if (client && !archived) {
            clients.add(id);
        }
    }

    private void projects(Connection connection) throws SQLException {
        var columns =
                "id version name name_key code code_key description client_id client_key status start_date due_date"
                        + " owner_id owner_key billable budget_type budget_amount currency archived changed_at";
        try (var rows = new Batch(connection, "project", columns.split(" "));
                var figures = new Batch(connection, "project_figures", FIGURES.split(" "));
                var tags = new Batch(connection, "project_tag", "tag_id", "project_id")) {
            for (var id = 1; id <= size.projects; id++) {
                var status = status();
                var archived = random.nextInt(50) == 0;
                project(rows, id, status, archived);
                figures(figures, id, status, archived);
            }
            for (var id = 1; id <= size.projects; id += 3) {
                tags.add(1 + (id / 3 + random.nextInt(TAGS / 2)) % TAGS, id);
            }
        }
    }

    private void project(Batch rows, int id, ProjectStatus status, boolean archived) throws SQLException {
        var name = names.project();
        var code = random.nextInt(10) < 6 ? "P-%06d".formatted(id) : null;
        var client = client(id);
        var owner = random.nextInt(20) == 0 ? null : 1 + random.nextInt(ownerKeys.size());
        var start = random.nextInt(20) == 0 ? null : FIRST_DAY.plusDays(random.nextInt(4_000));
        var type = names.pick(List.of(BudgetType.values()));
        rows.add(
                id,
                0,
                name,
                Folded.key(name, 300),
                code,
                code == null ? null : Folded.key(code),
                random.nextInt(3) == 0 ? names.objective() : null,
                client,
                client == null ? null : clientKeys.get(client - 1),
                status.name(),
                start,
                start == null || random.nextInt(5) == 0 ? null : start.plusDays(30 + random.nextInt(700)),
                owner,
                owner == null ? null : ownerKeys.get(owner - 1),
                random.nextInt(10) < 7,
                type.name(),
                type == BudgetType.NO_LIMIT ? null : BigDecimal.valueOf(500L * (1 + random.nextInt(1_000))),
                random.nextInt(10) < 8 ? "EUR" : names.pick(List.of("USD", "GBP", "CHF")),
                archived,
                FIRST_MOMENT.plusSeconds(random.nextInt(50_000_000)));
        projectWords.add(id, Folded.words(name, code, code == null ? null : Folded.compact(code)));
    }

    /** As if there were entries: lists are sorted by the sums alone. */
    private void figures(Batch rows, int id, ProjectStatus status, boolean archived) throws SQLException {
        var revenue = random.nextInt(4) == 0 ? 0 : random.nextInt(500_000);
        var costs = random.nextInt(5) == 0 ? 0 : random.nextInt(400_000);
        var some = revenue > 0 || costs > 0;
        rows.add(
                id,
                archived,
                status.name(),
                revenue,
                costs,
                revenue - costs,
                revenue == 0 ? null : (revenue - costs) * 100L / revenue,
                random.nextInt(3) == 0 ? null : random.nextInt(140),
                some ? FIRST_DAY.plusDays(random.nextInt(3_900)) : null);
    }

    /** As if all projects had been imported: the past of each is found among those of all others. */
    private void journal(Connection connection) throws SQLException {
        try (var operation = connection.prepareStatement(
                "insert into journal_operation (at, user_id, kind, record_type, record_count) values (?, 1, ?, ?, ?)")) {
            operation.setObject(1, FIRST_MOMENT);
            operation.setString(2, OperationKind.IMPORT.name());
            operation.setString(3, RecordType.PROJECT.name());
            operation.setInt(4, size.projects);
            operation.executeUpdate();
        }
        var columns = "operation_id record_type record_id field new_value money version_after";
        try (var found = connection.createStatement().executeQuery("select max(id) from journal_operation");
                var rows = new Batch(connection, "journal_change", columns.split(" "))) {
            found.next();
            var operation = found.getLong(1);
            for (var id = 1; id <= size.projects; id++) {
                rows.add(operation, RecordType.PROJECT.name(), id, "name", "P-" + id, false, 0);
            }
        }
    }

    private Integer client(int project) {
        if (project % (size.projects / ITS_PROJECTS) == 0) {
            return LARGEST_CLIENT;
        }
        var luck = random.nextDouble();
        return random.nextInt(10) == 0 ? null : clients.get(1 + (int) ((clients.size() - 1) * luck * luck));
    }

    private ProjectStatus status() {
        var luck = random.nextInt(10);
        return luck == 0 ? ProjectStatus.DRAFT : luck < 6 ? ProjectStatus.ACTIVE : ProjectStatus.CLOSED;
    }

    private static final List<String> CITIES = List.of(
            "Madrid", "Barcelona", "Ávila", "Burgos", "Vigo", "Berlin", "Paris", "Łódź", "Porto", "Málaga", "Zürich");
    static final List<String> COUNTRIES = List.of("ES", "DE", "FR", "PT", "PL", "CH", "MX");
}
