package app.cartera.finance;

import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names entries in the activity: by their project, as a person looks for them there. */
@Component
class EntryNames implements RecordNames {

    private final Entries entries;

    EntryNames(Entries entries) {
        this.entries = entries;
    }

    @Override
    public RecordType type() {
        return RecordType.ENTRY;
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return entries.findNamed(ids).stream()
                .collect(Collectors.toMap(Entries.Named::getId, Entries.Named::getProject));
    }
}
