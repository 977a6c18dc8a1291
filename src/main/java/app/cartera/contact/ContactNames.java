package app.cartera.contact;

import app.cartera.journal.FieldChange;
import app.cartera.journal.RecordName;
import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import app.cartera.shared.Folded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names contacts in the activity; namesakes that are told of together, with what tells them apart. */
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
        var byKey = contacts.findByIdIn(ids).stream().collect(Collectors.groupingBy(row -> Folded.key(row.name())));
        return byKey.values().stream()
                .flatMap(ContactNames::named)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<Long, RecordName>> named(List<ContactRow> alike) {
        return alike.stream()
                .map(row ->
                        Map.entry(row.id(), new RecordName(row.name(), alike.size() == 1 ? List.of() : details(row))));
    }

    private static List<FieldChange> details(ContactRow row) {
        return Stream.of(new FieldChange("taxId", null, row.taxId()), new FieldChange("city", null, row.city()))
                .filter(value -> value.after() != null)
                .toList();
    }
}
