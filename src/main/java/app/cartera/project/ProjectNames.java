package app.cartera.project;

import app.cartera.journal.RecordName;
import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names projects in the activity. */
@Component
class ProjectNames implements RecordNames {

    private final Projects projects;

    ProjectNames(Projects projects) {
        this.projects = projects;
    }

    @Override
    public RecordType type() {
        return RecordType.PROJECT;
    }

    @Override
    public Map<Long, RecordName> names(Collection<Long> ids) {
        return projects.findNamedByIdIn(ids).stream()
                .collect(Collectors.toMap(Projects.Named::getId, named -> new RecordName(named.getName())));
    }
}
