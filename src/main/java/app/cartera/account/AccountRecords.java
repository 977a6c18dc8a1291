package app.cartera.account;

import app.cartera.access.UserNames;
import app.cartera.journal.RecordName;
import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the people whose accounts were changed in the activity. */
@Component
class AccountRecords implements RecordNames {

    private final UserNames users;

    AccountRecords(UserNames users) {
        this.users = users;
    }

    @Override
    public RecordType type() {
        return RecordType.USER;
    }

    @Override
    public Map<Long, RecordName> names(Collection<Long> ids) {
        return users.names(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, user -> new RecordName(user.getValue())));
    }
}
