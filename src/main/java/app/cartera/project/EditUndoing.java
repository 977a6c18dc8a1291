package app.cartera.project;

import app.cartera.journal.FieldChange;
import app.cartera.journal.FormUndo;
import app.cartera.journal.Journal;
import app.cartera.journal.KeptField;
import app.cartera.journal.NotUndoable;
import app.cartera.journal.PastChange;
import app.cartera.journal.RecordType;
import app.cartera.journal.UndoPreview;
import app.cartera.journal.UndoResult;
import app.cartera.shared.NotFound;
import app.cartera.shared.Retried;
import app.cartera.shared.Values;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was done to one project by its form, where fields changed that are not changed in bulk. */
@Component
@Transactional(readOnly = true)
class EditUndoing {

    private final Projects projects;
    private final ProjectWriter writer;
    private final ClientHistory clientHistory;
    private final Journal journal;
    private final FormUndo forms;

    EditUndoing(Projects projects, ProjectWriter writer, ClientHistory clientHistory, Journal journal, FormUndo forms) {
        this.projects = projects;
        this.writer = writer;
        this.clientHistory = clientHistory;
        this.journal = journal;
        this.forms = forms;
    }

    /** What {@link #undo} would do. */
    UndoPreview preview(long operationId, long projectId) {
        var project = projects.findById(projectId).orElseThrow(() -> new NotFound(projectId));
        var form = project.form();
        var done = journal.changes(operationId);
        var kept = forms.kept(form, done);
        if (!Values.differing(form, reverted(project, done)).isEmpty()) {
            return UndoPreview.ofOne(kept);
        } else {
            return nothing(project, kept);
        }
    }

    /**
     * Takes back an operation on one project, where its fields are still as it left them. The budget stays as it is when
     * the person may not see money.
     *
     * @throws NotUndoable when somebody else has just begun to
     * @throws BudgetTooFine when the budget would have more decimals than its currency
     * @throws CodeTaken when another project has got the code meanwhile
     * @throws DatesReversed when it would be due before it starts
     */
    @Retried
    @Transactional
    UndoResult undo(long operationId, long projectId) {
        journal.toUndo(operationId);
        writer.lockBefore(operationId);
        var project = writer.toEdit(projectId);
        var before = project.form();
        var undone = journal.changes(operationId);
        var reverted = reverted(project, undone);
        var kept = forms.kept(before, undone);
        if (Values.differing(before, reverted).isEmpty()) {
            return UndoResult.nothing(nothing(project, kept));
        } else {
            writer.checkMoney(before, reverted);
            writer.change(project, reverted);
            var done = FieldChange.between(before, project.form());
            var undo = journal.recordUndo(
                    operationId,
                    RecordType.PROJECT,
                    project.id,
                    done,
                    project.version,
                    forms.leavesMoney(before, undone));
            return UndoResult.ofOne(undo, kept);
        }
    }

    /** Nobody edits an archived project, be it by Undo. */
    private ProjectForm reverted(Project project, List<PastChange> done) {
        var form = project.form();
        return project.archived ? form : clientHistory.remaining(form, forms.reverted(form, done));
    }

    /** Where nothing goes back: be it for what happened since, or for amounts that the person may not see. */
    private static UndoPreview nothing(Project project, List<KeptField> kept) {
        var isHidden = !project.archived && kept.stream().anyMatch(KeptField::ofMoney);
        return isHidden ? UndoPreview.hidden(kept) : UndoPreview.nothing(project.name);
    }
}
