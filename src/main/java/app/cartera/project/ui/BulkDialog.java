package app.cartera.project.ui;

import app.cartera.journal.ui.RunningOperation;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkOutcome;
import app.cartera.project.BulkPreview;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Polling;
import app.cartera.shared.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.server.Command;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is to be done to many projects, shows at once what that would do, and does what was shown. A refusal is shown
 * here, with everything chosen still there. Where the doing takes long, its progress is shown here.
 */
class BulkDialog extends Dialog {

    private final String verb;
    private final SerializableBiFunction<BulkChange, Boolean, CompletableFuture<BulkPreview>> previewer;
    private final SerializableBiConsumer<BulkDialog, BulkPreview> apply;
    private final Paragraph refused = new Paragraph();
    private final Div chooser = new Div();
    private final BulkEffect effect = new BulkEffect();
    private final ProgressBar counting = new ProgressBar();
    private final Checkbox includeClosed = new Checkbox(getTranslation("bulk.includeClosed"), tick -> preview());
    private final Button cancelButton = new Button(getTranslation("action.cancel"), click -> close());
    private final Button applyButton = new Button("", click -> apply());

    @Nullable
    private BulkChange change;

    @Nullable
    private BulkPreview preview;

    private int asked;

    /**
     * @param selection which projects, in words; empty where there is nothing to say
     * @param previewer what a change would do, with or without closed projects; at once or later
     * @param apply does what was previewed; closes this dialog, or lets it show the progress
     */
    BulkDialog(
            String verb,
            String selection,
            SerializableBiFunction<BulkChange, Boolean, CompletableFuture<BulkPreview>> previewer,
            SerializableBiConsumer<BulkDialog, BulkPreview> apply) {
        this.verb = verb;
        this.previewer = previewer;
        this.apply = apply;
        setHeaderTitle(getTranslation("bulk." + verb + ".title"));
        setCloseOnOutsideClick(false);
        setWidth("440px");
        addClassName("bulk-dialog");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        chooser.addClassName("bulk-chooser");
        counting.setIndeterminate(true);
        counting.getElement().setAttribute("aria-label", getTranslation("bulk.counting"));
        counting.setVisible(false);
        includeClosed.setVisible(false);
        applyButton.addThemeVariants(ButtonVariant.PRIMARY);
        applyButton.setDisableOnClick(true);
        add(refused, chooser);
        if (!selection.isEmpty()) {
            var words = new Paragraph(selection);
            words.addClassName("bulk-selection");
            add(words);
        }
        add(effect, counting, includeClosed);
        getFooter().add(cancelButton, applyButton);
        show(null);
    }

    /** Puts the controls that choose the value on top; the first has the focus. */
    <C extends Component & Focusable<?>> void setChooser(C first, Component... more) {
        chooser.add(first);
        chooser.add(more);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                first.focus();
            }
        });
    }

    /** Shows what this would do; nothing while no value is chosen. */
    void choose(@Nullable BulkChange chosen) {
        change = chosen;
        preview();
    }

    private void preview() {
        refused.setText("");
        show(null);
        var question = ++asked;
        if (change != null) {
            try {
                await(previewer.apply(change, includeClosed.getValue()), question);
            } catch (Refusal refusal) {
                refused.setText(Refusals.text(refusal));
            }
        }
    }

    /** An answer that is there at once is shown at once; for another the page looks again, unless a new question is asked. */
    private void await(CompletableFuture<BulkPreview> answer, int question) {
        if (answer.isDone()) {
            answered(answer);
        } else {
            counting.setVisible(true);
            effect.show(getTranslation("bulk.counting"));
            Polling.until(this, () -> {
                if (question == asked && answer.isDone()) {
                    answered(answer);
                }
                return question != asked || answer.isDone();
            });
        }
    }

    private void answered(CompletableFuture<BulkPreview> answer) {
        try {
            show(answer.join());
        } catch (CompletionException failed) {
            show(null);
            if (failed.getCause() instanceof Refusal refusal) {
                refused.setText(Refusals.text(refusal));
            } else {
                throw failed;
            }
        }
    }

    private void show(@Nullable BulkPreview shown) {
        preview = shown;
        counting.setVisible(false);
        var changing = shown == null ? 0 : shown.changing();
        if (shown == null) {
            effect.show(getTranslation("bulk.choose"));
        } else {
            effect.show(shown);
            includeClosed.setVisible(
                    shown.count(BulkOutcome.CLOSED) > 0 || shown.request().includeClosed());
        }
        applyButton.setText(getTranslation("bulk." + verb + ".apply", changing));
        applyButton.setEnabled(changing > 0);
    }

    private void apply() {
        try {
            if (preview != null && isOpened()) {
                apply.accept(this, preview);
            }
        } catch (Refusal refusal) {
            refused.setText(Refusals.text(refusal));
            applyButton.setEnabled(true);
        }
    }

    /** Shows the progress in place of the question. What is left to do can be cancelled, or left to go on by itself. */
    void showRunning(RunningOperation running, Command cancelRest) {
        removeAll();
        add(new Paragraph(getTranslation("bulk.running")), running);
        getFooter().removeAll();
        var cancel = new Button(getTranslation("operation.cancel"), click -> cancelRest.execute());
        cancel.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        cancel.setDisableOnClick(true);
        getFooter().add(cancel, new Button(getTranslation("bulk.leaveRunning"), click -> close()));
    }
}
