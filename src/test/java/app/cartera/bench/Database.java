package app.cartera.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database to measure on, one for each size.
 *
 * @param profile the profile of the application that goes with it
 */
public record Database(
        String name,
        Size size,
        String url,
        String user,
        @Nullable String profile) {

    /** As the application has it, but that nothing is answered from what was read just before. */
    private static final String H2 = "jdbc:h2:file:./target/bench/h2-%s/cartera;MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;QUERY_CACHE_SIZE=32;OPTIMIZE_REUSE_RESULTS=0";

    static Database h2(Size size) {
        return new Database("H2", size, H2.formatted(size.label), "sa", null);
    }

    /** In a schema of its own beside the one that the address names. */
    static Database mysql(Size size, String url) {
        var schema = "cartera_bench_" + size.label.toLowerCase(Locale.ROOT);
        var own = url.replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + schema);
        return new Database("MySQL", size, with(own, "createDatabaseIfNotExist", "true"), "", "mysql");
    }

    /** Another one beside it, for data of its own. */
    Database beside(String suffix) {
        return new Database(name, size, url.replaceFirst("(?=[;?]|$)", "_" + suffix), user, profile);
    }

    /** As it stands in headings. */
    public String label() {
        return size.label + ", " + name;
    }

    boolean isMySql() {
        return profile != null;
    }

    Connection connect() throws SQLException {
        var fast = isMySql() ? with(url, "rewriteBatchedStatements", "true") : url;
        return user.isEmpty() ? DriverManager.getConnection(fast) : DriverManager.getConnection(fast, user, "");
    }

    String version() throws SQLException {
        try (var connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** What makes the application work on it. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", "");
    }

    void dropEverything() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (isMySql()) {
                statement.execute("drop database " + connection.getCatalog());
            } else {
                statement.execute("drop all objects");
            }
        }
    }

    /** Those of its tables that have rows by the million have their own statistics renewed. */
    void analyze() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var command : analyzing()) {
                statement.execute(command);
            }
        }
    }

    private List<String> analyzing() {
        var commands = new ArrayList<String>();
        if (isMySql()) {
            commands.add(
                    "analyze table project, project_figures, project_word, project_tag, contact, contact_word, entry,"
                            + " project_year, client_year, firm_year");
        } else {
            commands.add("analyze");
        }
        return commands;
    }

    private static String with(String url, String parameter, String value) {
        return url.contains(parameter) ? url : url + (url.contains("?") ? "&" : "?") + parameter + "=" + value;
    }
}
