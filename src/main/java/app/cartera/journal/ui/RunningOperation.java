package app.cartera.journal.ui;

import app.cartera.journal.OperationProgress;
import app.cartera.journal.OperationRuns;
import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.Polling;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.Duration;

/** How far a running operation has come: a bar, how many a second, and the time left; drawn again by itself. */
public class RunningOperation extends Composite<Div> {

    private final transient OperationRuns runs;
    private final long operationId;
    private final SerializableConsumer<OperationProgress> ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();

    private Pace pace;

    /** @param ended called once, when it is not running any more */
    public RunningOperation(OperationRuns runs, long operationId, SerializableConsumer<OperationProgress> ended) {
        this.runs = runs;
        this.operationId = operationId;
        this.ended = ended;
        bar.getElement().setAttribute("aria-label", getTranslation("operation.progress"));
        getContent().addClassName("running-operation");
        getContent().add(bar, text);
        var first = runs.progress(operationId);
        pace = Pace.from(first);
        show(first);
        Polling.until(this, this::look);
    }

    /**
     * Shows this in place of what the dialog asked. What is left to do can be cancelled, or left to go on by itself.
     *
     * @param closed called when the dialog is closed, by whatever way
     */
    public void showIn(Dialog dialog, Command closed) {
        dialog.removeAll();
        dialog.add(new Paragraph(getTranslation("operation.underWay")), this);
        dialog.getFooter().removeAll();
        var cancel = new Button(getTranslation("operation.cancel"), click -> runs.cancel(operationId));
        cancel.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        cancel.setDisableOnClick(true);
        dialog.getFooter().add(cancel, new Button(getTranslation("operation.leaveRunning"), click -> dialog.close()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.execute();
            }
        });
    }

    private boolean look() {
        var progress = runs.progress(operationId);
        show(progress);
        if (!progress.isRunning()) {
            ended.accept(progress);
        }
        return !progress.isRunning();
    }

    private void show(OperationProgress progress) {
        pace = pace.with(progress);
        bar.setValue(progress.part());
        text.setText(told(progress));
    }

    private String told(OperationProgress progress) {
        var formats = Formats.current();
        var sofar =
                getTranslation("operation.sofar", formats.number(progress.done()), formats.number(progress.planned()));
        return pace.left()
                .map(left -> sofar + " · "
                        + getTranslation("operation.rate", formats.number(pace.rate())) + " · "
                        + left(left))
                .orElse(sofar);
    }

    private String left(Duration left) {
        return left.toSeconds() < 60
                ? getTranslation("operation.secondsLeft", left.toSeconds())
                : getTranslation("operation.minutesLeft", left.toMinutes() + 1);
    }
}
