package app.cartera.bench;

import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A person saves one project in which the name has changed, and every second time the client too. */
class SaveOperation {

    static final String KIND = "save";

    private static final int PROJECTS = 5_000;

    /** So many are saved when it is measured: by the services, once more for their statements, and plainly. */
    private static final int MEASURED = 3_000;

    private final ProjectService projects;
    private final List<Long> ids = new ArrayList<>();
    private final BareSave bare;

    private @Nullable ProjectForm opened;

    SaveOperation(BeanFactory beans, Connection plain) throws SQLException {
        projects = beans.getBean(ProjectService.class);
        bare = new BareSave(plain);
        try (var statement = plain.createStatement();
                var found = statement.executeQuery("select id from project where archived = false and client_id > 1"
                        + " and length(name) < 200 and mod(id, 19) = 3 order by id limit " + PROJECTS)) {
            while (found.next()) {
                ids.add(found.getLong(1));
            }
        }
    }

    Operation operation() {
        return new Operation(KIND, "save one project with journal", 10, 10, 50, this::open, this::save, this::floor);
    }

    private void open(int run) {
        opened = projects.overview(id(run)).data();
    }

    private void save(int run) {
        var form = opened;
        if (form != null) {
            projects.save(changed(form, run));
        }
    }

    private static ProjectForm changed(ProjectForm form, int run) {
        var name = form.name() + " anew";
        return run % 2 == 0
                ? Values.with(form, Map.of("name", name))
                : Values.with(form, Map.of("name", name, "clientId", (long) DataBuilder.LARGEST_CLIENT));
    }

    private void floor(int run) {
        try {
            bare.save(id(run + 2_000), run % 2 == 0 ? null : (long) DataBuilder.LARGEST_CLIENT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of warming up, which have numbers below zero, are others than what is measured finds unchanged. */
    private long id(int run) {
        return ids.get(run >= 0 ? run : MEASURED + Math.floorMod(run, ids.size() - MEASURED));
    }
}
