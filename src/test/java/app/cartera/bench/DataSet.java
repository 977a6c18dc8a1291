package app.cartera.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The data in a database: built once, and kept until the schema or the builder changes. */
public class DataSet {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final Database database;
    private final int version;
    private final List<Addition> additions;

    /** What some measurements need besides. */
    @FunctionalInterface
    public interface Addition {
        void to(Connection connection) throws SQLException, IOException;
    }

    public DataSet(Database database) {
        this(database, 0);
    }

    /** @param version another one whenever the additions are others */
    public DataSet(Database database, int version, Addition... additions) {
        this.database = database;
        this.version = version;
        this.additions = List.of(additions);
    }

    public void prepare() throws SQLException, IOException {
        var wanted = fingerprint();
        if (!wanted.equals(built())) {
            var began = System.nanoTime();
            database.dropEverything();
            Flyway.configure()
                    .dataSource(database.url(), database.user().isEmpty() ? null : database.user(), null)
                    .load()
                    .migrate();
            try (var connection = database.connect()) {
                new DataBuilder(database.size()).fill(connection);
                for (var addition : additions) {
                    addition.to(connection);
                }
                connection.setAutoCommit(true);
                connection.createStatement().execute("create table bench_data (fingerprint varchar(64) not null)");
                connection.createStatement().execute("insert into bench_data values ('" + wanted + "')");
            }
            database.analyze();
            System.out.printf(
                    "Built %s %s in %d s%n",
                    database.name(), database.size().label, (System.nanoTime() - began) / 1_000_000_000);
        }
    }

    /** What follows changes it for good: the next time it is built anew. */
    public void spoil() throws SQLException {
        try (var connection = database.connect()) {
            connection.createStatement().execute("delete from bench_data");
        }
    }

    private String built() {
        try (var connection = database.connect();
                var found = connection.createStatement().executeQuery("select fingerprint from bench_data")) {
            return found.next() ? found.getString(1) : "";
        } catch (SQLException nothingThere) {
            return "";
        }
    }

    private String fingerprint() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) DataBuilder.VERSION);
            digest.update((byte) version);
            for (var file : files.sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
