package app.cartera.project.ui;

import app.cartera.journal.ui.RunningOperation;
import app.cartera.project.BulkChange;
import app.cartera.project.BulkOutcome;
import app.cartera.project.BulkPreview;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.WaitingBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is to be done to many projects, shows at once what that would do, and does what was shown. A refusal is shown
 * here, with everything chosen still there. Where the doing takes long, its progress is shown here.
 */
class BulkDialog extends Dialog {

    private final String verb;
    private final SerializableBiFunction<BulkChange, Boolean, CompletableFuture<BulkPreview>> previewer;
    private final SerializableBiConsumer<BulkDialog, BulkPreview> apply;
    private final RefusedText refused = new RefusedText();
    private final Div chooser = new Div();
    private final BulkEffect effect = new BulkEffect();
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final Checkbox includeClosed = new Checkbox(getTranslation("bulk.includeClosed"), tick -> preview());
    private final Button cancelButton = new Button(getTranslation("action.cancel"), click -> close());
    private final Button applyButton = new Button("", click -> apply());

    @Nullable
    private BulkChange change;

    @Nullable
    private BulkPreview preview;

    /**
     * @param selection which projects, in words; empty where there is nothing to say
     * @param previewer what a change would do, with or without closed projects
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
        chooser.addClassName("bulk-chooser");
        includeClosed.setVisible(false);
        applyButton.addThemeVariants(ButtonVariant.PRIMARY);
        applyButton.setDisableOnClick(true);
        add(refused, chooser);
        if (!selection.isEmpty()) {
            var words = new Paragraph(selection);
            words.addClassName("bulk-selection");
            add(words);
        }
        add(effect, waiting, includeClosed);
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
        waiting.cancel();
        if (change != null) {
            await(previewer.apply(change, includeClosed.getValue()), this::tellCounting, this::show);
        }
    }

    private void tellCounting() {
        effect.show(getTranslation("bulk.counting"));
    }

    private void show(@Nullable BulkPreview shown) {
        preview = shown;
        if (shown == null) {
            effect.show(getTranslation("bulk.choose"));
        } else {
            effect.show(shown);
            includeClosed.setVisible(
                    shown.count(BulkOutcome.CLOSED) > 0 || shown.request().includeClosed());
        }
        applyButton.setText(getTranslation("bulk." + verb + ".apply", changing()));
        applyButton.setEnabled(changing() > 0);
    }

    private long changing() {
        return preview == null ? 0 : preview.changing();
    }

    private void apply() {
        if (preview != null && isOpened()) {
            try {
                apply.accept(this, preview);
            } catch (RuntimeException failed) {
                show(preview);
                throw failed;
            }
        }
    }

    /** Goes on with what the doing comes to. Until then nothing else can be done here; if it is refused, it can again. */
    <T> void awaitDone(CompletableFuture<T> doing, SerializableConsumer<T> goOn) {
        setBusy(true);
        await(doing, () -> {}, goOn);
    }

    private <T> void await(CompletableFuture<T> work, Command meanwhile, SerializableConsumer<T> goOn) {
        waiting.await(work, meanwhile, result -> {
            setBusy(false);
            try {
                goOn.accept(result.get());
            } catch (RuntimeException failed) {
                show(preview);
                if (failed instanceof Refusal refusal) {
                    refused.setText(Refusals.text(refusal));
                } else {
                    throw failed;
                }
            }
        });
    }

    private void setBusy(boolean busy) {
        chooser.setEnabled(!busy);
        includeClosed.setEnabled(!busy);
        cancelButton.setEnabled(!busy);
        setCloseOnEsc(!busy);
        applyButton.setEnabled(!busy && changing() > 0);
    }

    /**
     * Shows the progress in place of the question.
     *
     * @param left called when the window is closed, by whatever way
     */
    void showRunning(RunningOperation running, Command left) {
        running.showIn(this, left);
        add(waiting);
    }
}
