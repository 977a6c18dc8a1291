package app.cartera.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.access.Later;
import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.journal.ui.OperationEnd;
import app.cartera.journal.ui.RunningOperation;
import app.cartera.journal.ui.UndoActs;
import app.cartera.project.BulkPreview;
import app.cartera.project.BulkRequest;
import app.cartera.project.BulkResult;
import app.cartera.project.ProjectBulkService;
import app.cartera.project.ProjectRow;
import app.cartera.project.ProjectSelection;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.table.RowMenu;
import com.vaadin.flow.component.contextmenu.HasMenuItems;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The acts on many projects: asks in a dialog, does it, says what was done, and offers to take it back. */
class BulkActions implements Serializable {

    private final transient ProjectBulkService bulk;
    private final transient OperationRuns runs;
    private final transient Later later;
    private final BulkVerbs verbs;
    private final FilterWords filterWords;
    private final UndoActs undo;
    private final Command changed;

    /** @param changed called whenever projects have changed */
    BulkActions(
            ProjectBulkService bulk,
            OperationRuns runs,
            Later later,
            BulkVerbs verbs,
            FilterWords filterWords,
            UndoActs undo,
            Command changed) {
        this.bulk = bulk;
        this.runs = runs;
        this.later = later;
        this.verbs = verbs;
        this.filterWords = filterWords;
        this.undo = undo;
        this.changed = changed;
    }

    /** Adds the acts to a menu; the selection is asked for when one of them is chosen. */
    void addTo(HasMenuItems menu, SerializableSupplier<ProjectSelection> selection) {
        verbs.all()
                .forEach(verb ->
                        menu.addItem(translate("bulk." + verb.name() + ".menu"), click -> open(verb, selection.get())));
    }

    /** Adds the acts to the menu of one project. */
    void addTo(RowMenu<ProjectRow> menu) {
        verbs.all()
                .forEach(verb -> menu.addItem(
                        translate("bulk." + verb.name() + ".menu"),
                        row -> open(verb, new ProjectSelection.Picked(Set.of(row.id())))));
    }

    private void open(BulkVerb verb, ProjectSelection selection) {
        var dialog = new BulkDialog(
                verb.name(),
                told(selection),
                (change, includeClosed) ->
                        later.ask(() -> bulk.preview(new BulkRequest(change, selection, includeClosed))),
                (asked, preview) -> asked.awaitDone(
                        later.actLong(() -> bulk.result(preview, bulk.apply(preview))),
                        result -> applied(verb, preview, result, asked)));
        verb.ask().accept(dialog);
        dialog.open();
    }

    private void applied(BulkVerb verb, BulkPreview preview, BulkResult result, BulkDialog dialog) {
        var operation = result.operationId();
        if (result.state() == OperationState.RUNNING) {
            dialog.showRunning(
                    new RunningOperation(
                            runs,
                            operation,
                            ended -> dialog.awaitDone(
                                    later.ask(() -> bulk.result(preview, operation)),
                                    whole -> end(verb, preview, whole, dialog))),
                    changed);
        } else {
            end(verb, preview, result, dialog);
        }
    }

    private void end(BulkVerb verb, BulkPreview preview, BulkResult result, BulkDialog dialog) {
        dialog.close();
        changed.execute();
        if (result.changed() == 0) {
            Notifications.failure(told(verb, preview, result, runs));
        } else {
            Notifications.success(
                    told(verb, preview, result, runs), translate("bulk.undo"), undo.takingBack(result.operationId()));
        }
    }

    private String told(ProjectSelection selection) {
        if (!(selection instanceof ProjectSelection.Matching(var filter, var except))) {
            return "";
        }
        var words = filterWords.of(filter);
        return (words.isEmpty() ? translate("bulk.allProjects") : translate("bulk.allMatching", words))
                + (except.isEmpty() ? "" : " " + translate("bulk.except", except.size()));
    }

    static String told(BulkVerb verb, BulkPreview preview, BulkResult result, OperationRuns runs) {
        var unfinished = result.state() != OperationState.DONE;
        var doneTwice = unfinished && preview.request().change().isRelative() && result.changed() > 0;
        return Stream.of(
                        translate("bulk." + verb.name() + ".done", result.changed()),
                        BulkEffect.skipped(preview).collect(Collectors.joining(" ")),
                        OperationEnd.text(runs, result.operationId(), result.state()),
                        doneTwice ? translate("bulk.undoBeforeAgain") : "",
                        result.changedMeanwhile() == 0
                                ? ""
                                : translate("bulk.changedMeanwhile", result.changedMeanwhile()),
                        notPreviewed(result))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** One that changed and still matches is told twice: nothing tells whether it matched before. */
    private static String notPreviewed(BulkResult result) {
        if (result.notPreviewed() == 0) {
            return "";
        }
        return translate(
                result.changedMeanwhile() == 0 ? "bulk.notPreviewed" : "bulk.perhapsAmongThem", result.notPreviewed());
    }
}
