package app.cartera.account;

import app.cartera.access.AccountChange;
import app.cartera.access.FollowsAccounts;
import app.cartera.journal.FieldChange;
import app.cartera.journal.Journal;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Records what admins do to accounts: of a password that it is another one, and no more. */
@Component
class AccountsInJournal implements FollowsAccounts {

    private final Journal journal;

    AccountsInJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void changed(AccountChange change) {
        journal.recordOne(kind(change), RecordType.USER, change.id(), told(change), change.version());
    }

    private static OperationKind kind(AccountChange change) {
        if (change.before() == null) {
            return OperationKind.CREATE;
        }
        return change.newPassword() ? OperationKind.SET_PASSWORD : OperationKind.EDIT;
    }

    private static List<FieldChange> told(AccountChange change) {
        return Stream.of(
                        FieldChange.between(change.before(), change.after()).stream(),
                        Stream.of(new FieldChange("password", null, true)).filter(told -> change.newPassword()),
                        Stream.of(new FieldChange("wait", true, false)).filter(told -> change.endsWait()))
                .flatMap(some -> some)
                .toList();
    }
}
