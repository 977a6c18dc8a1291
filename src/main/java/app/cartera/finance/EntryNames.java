package app.cartera.finance;

import app.cartera.journal.FieldChange;
import app.cartera.journal.RecordName;
import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names entries in the activity: by their project, as a person looks for them there, and by what they are. */
@Component
class EntryNames implements RecordNames {

    private static final List<String> TOLD = List.of("kind", "amount", "currency", "date", "text");

    private final Entries entries;

    EntryNames(Entries entries) {
        this.entries = entries;
    }

    @Override
    public RecordType type() {
        return RecordType.ENTRY;
    }

    @Override
    public Map<Long, RecordName> names(Collection<Long> ids) {
        return entries.findWithProjects(ids).stream().collect(Collectors.toMap(entry -> entry.id, this::name));
    }

    @Override
    public List<FieldChange> telling(List<FieldChange> posted) {
        return posted.stream()
                .filter(change -> TOLD.contains(change.field()))
                .sorted(Comparator.comparing(change -> TOLD.indexOf(change.field())))
                .toList();
    }

    private RecordName name(Entry entry) {
        return new RecordName(entry.project.name(), telling(EntryChanges.posted(entry)));
    }
}
