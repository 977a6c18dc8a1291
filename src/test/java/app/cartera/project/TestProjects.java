package app.cartera.project;

import app.cartera.shared.Values;
import java.util.Map;

/** Projects as tests need them. */
public final class TestProjects {

    private TestProjects() {}

    public static ProjectForm named(String name) {
        return with(ProjectForm.newProject(null, null, "EUR"), Map.of("name", name));
    }

    public static ProjectForm with(ProjectForm form, Map<String, ?> values) {
        return Values.with(form, values);
    }
}
