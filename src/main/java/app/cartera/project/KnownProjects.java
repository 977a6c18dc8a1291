package app.cartera.project;

import app.cartera.access.ForViewers;
import app.cartera.shared.Folded;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which projects of a file are there already, many at a time. */
@Service
@ForViewers
@Transactional(readOnly = true)
public class KnownProjects {

    private final Projects projects;

    KnownProjects(Projects projects) {
        this.projects = projects;
    }

    /**
     * Which of these seem to be there already, archived ones included: another has the code; without a code, another has the
     * name and the client.
     */
    public Set<ProjectForm> there(Collection<ProjectForm> forms) {
        var codes = codes(forms);
        var named = named(forms);
        return forms.stream()
                .filter(form -> form.code() == null
                        ? named.contains(Named.of(form))
                        : codes.contains(Project.codeKey(form.code())))
                .collect(Collectors.toSet());
    }

    private Set<String> codes(Collection<ProjectForm> forms) {
        var keys = forms.stream()
                .map(form -> Project.codeKey(form.code()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? Set.of()
                : projects.findCodedByCodeKeyIn(keys).stream()
                        .map(Projects.Coded::getCodeKey)
                        .collect(Collectors.toSet());
    }

    /** In two questions, each of which an index answers. */
    private Set<Named> named(Collection<ProjectForm> forms) {
        var keys = forms.stream()
                .filter(form -> form.code() == null)
                .map(form -> Named.of(form).nameKey)
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? Set.of()
                : Stream.of(false, true)
                        .flatMap(archived -> projects.named(archived, keys).stream())
                        .collect(Collectors.toSet());
    }

    /** What tells projects without a code apart, as far as anything does. */
    record Named(String nameKey, @Nullable Long clientId) {

        static Named of(ProjectForm form) {
            return new Named(Folded.key(form.name(), ProjectForm.LONGEST_NAME), form.clientId());
        }
    }
}
