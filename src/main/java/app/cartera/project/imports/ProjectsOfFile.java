package app.cartera.project.imports;

import app.cartera.project.ProjectForm;
import app.cartera.shared.Folded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The projects that were read from a file so far. The same line may be asked of twice, and repeats nothing for that. */
final class ProjectsOfFile {

    private final Map<List<Object>, Integer> lines = new HashMap<>();

    /** Whether a line before has the code. */
    boolean hasCode(ProjectForm form, int line) {
        var code = form.code();
        return code != null && isBefore(line, "code", Folded.key(code));
    }

    /**
     * Whether a line before says the same project: by its code and name, or without a code by its name and client, whether or not
     * that line has a code.
     */
    boolean repeats(ProjectForm form, int line) {
        var code = form.code();
        var name = Folded.key(form.name());
        var isNamed = isBefore(line, "client", name, form.clientId());
        return code == null ? isNamed : isBefore(line, "code and name", Folded.key(code), name);
    }

    /** Remembers the line under this key unless one before has it, and tells whether one does. */
    private boolean isBefore(int line, @Nullable Object... key) {
        var first = lines.putIfAbsent(Arrays.asList(key), line);
        return first != null && first < line;
    }
}
