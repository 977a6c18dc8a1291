package app.cartera.journal.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.cartera.journal.OperationRuns;
import app.cartera.journal.OperationState;
import app.cartera.shared.ui.Refusals;

/** How an operation ended that did not come to its end. */
public final class OperationEnd {

    private OperationEnd() {}

    /** A sentence; empty for one that is done. */
    public static String text(OperationRuns runs, long operation, OperationState state) {
        return switch (state) {
            case DONE, RUNNING -> "";
            case CANCELLED, INTERRUPTED -> translate("operation.ended." + state);
            case FAILED ->
                runs.stoppedBy(operation)
                        .map(refusal -> translate("operation.ended.refused", Refusals.text(refusal)))
                        .orElseGet(() -> translate("operation.ended." + state));
        };
    }
}
