package app.cartera.project;

import app.cartera.access.ForEditors;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.RecordType;
import app.cartera.shared.Moments;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Changes many projects at once: first a preview, then the change itself; Undo takes it back. All of it
 * works in chunks of set-based SQL; no project is loaded.
 */
@Service
@Validated
@ForEditors
public class ProjectBulkService {

    private static final int EXAMPLES = 3;
    private static final int VALUES = 3;

    private final BulkCandidates candidates;
    private final BulkWriter writer;
    private final ProjectSearch search;
    private final Tags tags;
    private final OperationRuns runs;

    ProjectBulkService(
            BulkCandidates candidates, BulkWriter writer, ProjectSearch search, Tags tags, OperationRuns runs) {
        this.candidates = candidates;
        this.writer = writer;
        this.search = search;
        this.tags = tags;
        this.runs = runs;
    }

    /**
     * What the change would do to the selected projects now.
     *
     * @throws ConstraintViolationException when a tag is blank or too long, or dates are moved too far
     * @throws ClientNotAvailable when the client to assign is archived, no client, or deleted
     */
    @Transactional(readOnly = true)
    public BulkPreview preview(@Valid BulkRequest asked) {
        search.check(asked.selection());
        var request = spelled(asked);
        writer.check(request.change());
        var asOf = Moments.now();
        var counts = candidates.count(request, asOf);
        var examples = new EnumMap<BulkOutcome, List<String>>(BulkOutcome.class);
        counts.forEach((outcome, count) -> {
            if (count > 0) {
                examples.put(outcome, candidates.examples(request, asOf, outcome, EXAMPLES));
            }
        });
        return new BulkPreview(request, asOf, counts, examples, candidates.valuesBefore(request, asOf, VALUES));
    }

    /**
     * Does what was previewed, as one operation; in the background where it is much.
     *
     * @return the operation, whose {@link #result} can be asked for
     * @throws ClientNotAvailable when the client to assign was archived or deleted meanwhile
     */
    public long apply(@Valid BulkPreview shown) {
        search.check(shown.request().selection());
        writer.check(shown.request().change());
        if (shown.request().change() instanceof BulkChange.AddTag(var tag)) {
            tags.idOf(tag);
        }
        // Somebody may have made the tag meanwhile, and have spelled it otherwise.
        var preview = shown.with(spelled(shown.request()));
        return runs.run(
                preview.request().change().kind(),
                RecordType.PROJECT,
                null,
                preview.changing(),
                (operation, after) -> writer.change(preview, operation, after));
    }

    /** What the operation did so far of what was previewed. */
    @Transactional(readOnly = true)
    public BulkResult result(BulkPreview preview, long operationId) {
        var progress = runs.progress(operationId);
        var whole = progress.state() == OperationState.DONE;
        return new BulkResult(
                operationId,
                progress.state(),
                progress.done(),
                whole ? preview.changing() - progress.done() : 0,
                whole ? candidates.notPreviewed(preview, operationId) : 0);
    }

    /** With a tag that exists in the spelling it has. */
    private BulkRequest spelled(BulkRequest request) {
        return switch (request.change()) {
            case BulkChange.AddTag(var tag) -> request.with(new BulkChange.AddTag(tags.spelling(tag)));
            case BulkChange.RemoveTag(var tag) -> request.with(new BulkChange.RemoveTag(tags.spelling(tag)));
            default -> request;
        };
    }
}
