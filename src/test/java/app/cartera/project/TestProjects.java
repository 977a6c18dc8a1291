package app.cartera.project;

import app.cartera.shared.Values;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Projects as tests need them. */
public final class TestProjects {

    private TestProjects() {}

    /** Of a budget type that has amounts, though it has none yet. */
    public static ProjectForm named(String name) {
        return with(
                ProjectForm.newProject(null, null, "EUR"), Map.of("name", name, "budgetType", BudgetType.FIXED_PRICE));
    }

    /** What tests that commit leave behind: every project, contact and operation. */
    public static void deleteAll(JdbcTemplate jdbc) {
        Stream.of(
                        "journal_change",
                        "file_import",
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

    /** Makes of the last project as many as this, that one included; they have no tags, and no words to be found by. */
    public static void multiply(JdbcTemplate jdbc, long last, int total) {
        for (var copies = 1; copies < total; copies *= 2) {
            jdbc.update("""
                    insert into project (version, name, name_key, client_id, status, billable, budget_type, currency, changed_at)
                    select version, name, name_key, client_id, status, billable, budget_type, currency, changed_at from project
                    where id >= ? order by id limit ?""", last, Math.min(copies, total - copies));
        }
    }

    public static ProjectForm with(ProjectForm form, Map<String, ?> values) {
        return Values.with(form, values);
    }
}
