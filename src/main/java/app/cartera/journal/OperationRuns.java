package app.cartera.journal;

import app.cartera.access.CurrentUser;
import app.cartera.access.ForEditors;
import app.cartera.access.ForViewers;
import app.cartera.access.Role;
import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does operations on many records: a small one at once, a large one in the background, where it outlives the request and
 * the browser that asked for it. Where it stands is in the database, so any server can tell and any server can cancel.
 */
@Service
@ForEditors
public class OperationRuns {

    /** As many records as are changed while the person waits; one transaction. */
    public static final int AT_ONCE = 1000;

    private final Operations operations;
    private final BackgroundRuns background;
    private final Journal journal;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    OperationRuns(
            Operations operations,
            BackgroundRuns background,
            Journal journal,
            CurrentUser currentUser,
            TransactionTemplate transaction) {
        this.operations = operations;
        this.background = background;
        this.journal = journal;
        this.currentUser = currentUser;
        this.transaction = transaction;
    }

    /**
     * Does the chunks until none is left. Up to {@link #AT_ONCE} records are done when this returns; more, or what is
     * long, are done in the background.
     *
     * @param undoes the operation this one takes back, if any
     * @param planned on how many records it is to be done
     * @return the operation
     * @throws NotUndoable when the one to take back has been taken back already, or is being
     */
    @Retried
    public long run(OperationKind kind, RecordType type, @Nullable Long undoes, long planned, Chunks chunks) {
        var atOnce = planned <= AT_ONCE && !chunks.isLong();
        try {
            var id = Objects.requireNonNull(transaction.execute(status -> {
                if (undoes != null) {
                    journal.toUndo(undoes);
                }
                var operation = operations.saveAndFlush(new Operation(currentUser.id(), kind, type, undoes, planned));
                chunks.begun(operation.id);
                if (atOnce) {
                    runAtOnce(operation.id, chunks);
                }
                return operation.id;
            }));
            if (!atOnce) {
                background.start(id, chunks);
            }
            return id;
        } finally {
            if (atOnce) {
                chunks.ended();
            }
        }
    }

    private void runAtOnce(long id, Chunks chunks) {
        var end = chunks.next(id, 0);
        while (end.isPresent()) {
            end = chunks.next(id, end.getAsLong());
        }
        operations.end(id, OperationState.DONE);
    }

    /**
     * Whether something is being done to records of this type in the background, other than this operation. What is done
     * at once nobody sees half done.
     */
    public boolean othersRun(RecordType type, long operation) {
        return operations.existsByStateAndRecordTypeAndIdNot(OperationState.RUNNING, type, operation);
    }

    /** The same of these kinds alone. */
    public boolean othersRun(RecordType type, long operation, Set<OperationKind> kinds) {
        return operations.existsByStateAndRecordTypeAndKindInAndIdNot(OperationState.RUNNING, type, kinds, operation);
    }

    /** @throws NotFound when there is no such operation */
    @ForViewers
    public OperationProgress progress(long operationId) {
        return operations.progress(operationId, Instant.now()).orElseThrow(() -> new NotFound(operationId));
    }

    /** The rule that stopped an operation in the background; nothing where none did. */
    @ForViewers
    public Optional<StoppedBy> stoppedBy(long operationId) {
        return operations.refusal(operationId).map(StoppedBy::of);
    }

    /**
     * Ends a running operation early. What is done stays done and can be undone. Does nothing if it has ended.
     *
     * @throws AccessDeniedException when it is somebody else's, for those who are not managers
     */
    public void cancel(long operationId) {
        var operation = operations.findById(operationId).orElseThrow(() -> new NotFound(operationId));
        if (operation.userId != currentUser.id() && !currentUser.has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers cancel what others do");
        }
        operations.end(operationId, OperationState.CANCELLED);
    }
}
