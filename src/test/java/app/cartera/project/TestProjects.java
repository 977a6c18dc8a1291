package app.cartera.project;

import app.cartera.shared.Values;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Projects as tests need them. */
public final class TestProjects {

    private TestProjects() {}

    public static ProjectForm named(String name) {
        return with(ProjectForm.newProject(null, null, "EUR"), Map.of("name", name));
    }

    /** What tests that commit leave behind: every project, contact and operation. */
    public static void deleteAll(JdbcTemplate jdbc) {
        Stream.of(
                        "journal_change",
                        "entry_import",
                        "entry",
                        "project_figures",
                        "client_year",
                        "firm_year",
                        "project_tag",
                        "tag",
                        "project_word",
                        "project",
                        "contact_word",
                        "contact")
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("update journal_operation set undoes_id = null");
        jdbc.update("delete from journal_operation");
    }

    public static ProjectForm with(ProjectForm form, Map<String, ?> values) {
        return Values.with(form, values);
    }
}
