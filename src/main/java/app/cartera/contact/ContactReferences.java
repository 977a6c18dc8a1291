package app.cartera.contact;

import app.cartera.journal.References;
import app.cartera.shared.DistinctName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the contacts into which others were merged. */
@Component
class ContactReferences implements References {

    private final Contacts contacts;

    ContactReferences(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Set<String> fields() {
        return Set.of(MergeRecord.MERGED_INTO);
    }

    @Override
    public boolean pointToTheirOwnKind() {
        return true;
    }

    @Override
    public Map<Long, DistinctName> names(Collection<Long> ids) {
        return contacts.findByIdIn(ids).stream().collect(Collectors.toMap(ContactRow::id, ContactRow::distinctName));
    }
}
