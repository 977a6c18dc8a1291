package app.cartera.contact;

import app.cartera.journal.RecordName;
import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names contacts in the activity. */
@Component
class ContactNames implements RecordNames {

    private final Contacts contacts;

    ContactNames(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public RecordType type() {
        return RecordType.CONTACT;
    }

    @Override
    public Map<Long, RecordName> names(Collection<Long> ids) {
        return contacts.findByIdIn(ids).stream()
                .collect(Collectors.toMap(row -> row.id(), row -> new RecordName(row.name())));
    }
}
