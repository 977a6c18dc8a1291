package app.cartera.bench;

import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/** A person saves one project in which the name has changed, and every second time the client too. */
class SaveOperation {

    private final ProjectService projects;
    private final Size size;
    private final Connection plain;

    SaveOperation(BeanFactory beans, Size size, Connection plain) {
        this.projects = beans.getBean(ProjectService.class);
        this.size = size;
        this.plain = plain;
    }

    Operation operation() {
        return new Operation("save", "save one project with journal", 10, 10, 50, this::save, this::floor);
    }

    /** Archived projects are not saved: then it is the next one. */
    private void save(int run) {
        var form = projects.overview(id(run)).data();
        var name = form.name().length() > 200 ? "Project" : form.name() + " anew";
        projects.save(changed(form, name, run));
    }

    private static ProjectForm changed(ProjectForm form, String name, int run) {
        var client = form.clientId();
        return client == null || run % 2 == 0
                ? Values.with(form, Map.of("name", name))
                : Values.with(form, Map.of("name", name, "clientId", (long) DataBuilder.LARGEST_CLIENT));
    }

    private long id(int run) {
        var id = 1 + Math.floorMod(run * 7_919L, size.projects - 1);
        while (projects.overview(id).row().archived()) {
            id++;
        }
        return id;
    }

    private void floor(int run) {
        try (var update = plain.prepareStatement(
                        "update project set name = ?, name_key = ?, version = version + 1, changed_at = ? where id = ?");
                var operation = plain.prepareStatement(
                        "insert into journal_operation (at, user_id, kind, record_type, record_count)"
                                + " values (?, 1, 'EDIT', 'PROJECT', 1)",
                        1);
                var change = plain.prepareStatement("insert into journal_change (operation_id, record_type, record_id,"
                        + " field, old_value, new_value, money, version_after)"
                        + " values (?, 'PROJECT', ?, 'name', 'a', 'b', false, 1)")) {
            plain.setAutoCommit(false);
            var now = Timestamp.from(Instant.now());
            var id = id(run + 5_000);
            update.setString(1, "Saved by plain JDBC " + run);
            update.setString(2, "saved by plain jdbc " + run);
            update.setTimestamp(3, now);
            update.setLong(4, id);
            update.executeUpdate();
            operation.setTimestamp(1, now);
            operation.executeUpdate();
            try (var keys = operation.getGeneratedKeys()) {
                keys.next();
                change.setLong(1, keys.getLong(1));
            }
            change.setLong(2, id);
            change.executeUpdate();
            plain.commit();
            plain.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
