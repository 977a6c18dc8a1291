package app.cartera.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.project.ProjectService;
import app.cartera.project.TestProjects;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ServiceTest
@SignedIn(Role.EDITOR)
class KeyedRecordsTest {

    @Autowired
    ProjectService projects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void records_are_found_by_their_keys_archived_ones_included() {
        var bridge = create("Bridge");
        var namesake = create("Bridge");
        var quoted = create("O'Brien's \"50 %\"");
        create("Bridges");
        projects.archive(namesake);
        entities.flush();

        assertThat(found("bridge", "o'brien's \"50 %\"", "tunnel")).containsExactlyInAnyOrder(bridge, namesake, quoted);
        assertThat(found("bridge' or 'a' = 'a")).isEmpty();
    }

    @Test
    void h2_looks_up_each_key_in_the_index_by_which_lists_are_sorted() {
        var h2 = JdbcClient.create(new SingleConnectionDataSource("jdbc:h2:mem:", true));
        h2.sql("create table project (id bigint primary key, archived boolean, name_key varchar(300))")
                .update();
        h2.sql("create index ix_project_by_name on project (archived, name_key, id)")
                .update();
        var sought = KeyedRecords.of("project", "name_key", List.of("bridge", "tunnel"));

        var plan = h2.sql("explain select project.id " + sought.from())
                .params(sought.parameters())
                .query(String.class)
                .single();

        assertThat(plan.toLowerCase(Locale.ROOT))
                .containsPattern("ix_project_by_name: archived = \\S+\\s+and name_key = sought\\.sought_key");
    }

    private long create(String name) {
        return projects.create(TestProjects.named(name)).id();
    }

    private List<Long> found(String... keys) {
        var sought = KeyedRecords.of("project", "name_key", List.of(keys));
        return jdbc.sql("select project.id " + sought.from())
                .params(sought.parameters())
                .query(Long.class)
                .list();
    }
}
