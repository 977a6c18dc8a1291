package app.cartera.project;

import app.cartera.access.ForViewers;
import app.cartera.shared.Folded;
import app.cartera.shared.KeyedRecords;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which projects of a file are there already, many at a time. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class KnownProjects {

    private final Projects projects;
    private final JdbcClient jdbc;

    KnownProjects(Projects projects, JdbcClient jdbc) {
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /** Which projects are like these, archived ones included. */
    public Like like(Collection<ProjectForm> forms) {
        var nameByCode = nameByCode(forms);
        var named = named(forms);
        var taken = forms.stream()
                .filter(form -> form.code() != null && nameByCode.containsKey(Project.codeKey(form.code())))
                .collect(Collectors.toSet());
        var same = forms.stream()
                .filter(form -> form.code() == null
                        ? named.contains(Named.of(form))
                        : Named.of(form).nameKey.equals(nameByCode.get(Project.codeKey(form.code()))))
                .collect(Collectors.toSet());
        return new Like(same, taken);
    }

    private Map<String, String> nameByCode(Collection<ProjectForm> forms) {
        var keys = forms.stream()
                .map(form -> Project.codeKey(form.code()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : projects.findCodedByCodeKeyIn(keys).stream()
                        .collect(Collectors.toMap(Projects.Coded::getCodeKey, coded -> key(coded.getName())));
    }

    private Set<Named> named(Collection<ProjectForm> forms) {
        var keys = forms.stream()
                .filter(form -> form.code() == null)
                .map(form -> Named.of(form).nameKey)
                .collect(Collectors.toSet());
        var named = KeyedRecords.of("project", "name_key", keys);
        return keys.isEmpty()
                ? Set.of()
                : jdbc.sql("select name_key, client_id " + named.from())
                        .params(named.parameters())
                        .query(Named.class)
                        .set();
    }

    private static String key(String name) {
        return Folded.key(name, ProjectForm.LONGEST_NAME);
    }

    /**
     * Which of some projects are like others that are there.
     *
     * @param same those that seem to be there: with the same code and name, or without a code with the name and client of another
     * @param codeTaken those whose code another has, whatever its name
     */
    public record Like(Set<ProjectForm> same, Set<ProjectForm> codeTaken) {}

    /** What tells projects without a code apart, as far as anything does. */
    record Named(String nameKey, @Nullable Long clientId) {

        static Named of(ProjectForm form) {
            return new Named(key(form.name()), form.clientId());
        }
    }
}
