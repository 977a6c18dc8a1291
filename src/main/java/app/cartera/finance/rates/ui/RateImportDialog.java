package app.cartera.finance.rates.ui;

import app.cartera.finance.rates.RateImport;
import app.cartera.finance.rates.RateService;
import app.cartera.shared.Refusal;
import app.cartera.shared.ui.Refusals;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.WaitingBar;
import app.cartera.shared.ui.field.UploadTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes a file of the European Central Bank, shows what importing it would do, and has that done. */
class RateImportDialog extends Dialog {

    private final SerializableFunction<byte[], CompletableFuture<RateImport>> previewer;
    private final SerializableBiFunction<byte[], Boolean, CompletableFuture<RateImport>> apply;
    private final SerializableBiConsumer<RateImport, Boolean> imported;
    private final Upload upload = new Upload(this::receive);
    private final RefusedText refused = new RefusedText();
    private final RateImportEffect effect = new RateImportEffect();
    private final WaitingBar waiting = new WaitingBar(getTranslation("operation.progress"));
    private final ConvertingBar converting = new ConvertingBar();
    private final Checkbox overByHand = new Checkbox(getTranslation("rates.import.overByHand"), tick -> show());
    private final Button cancelButton = new Button(getTranslation("action.cancel"), click -> close());
    private final Button applyButton = new Button("", click -> apply());

    private byte[] file = {};

    @Nullable
    private RateImport preview;

    /**
     * @param previewer what a file would do
     * @param apply imports the file, over what was typed by hand or not; with all that follows from it that can take a while
     * @param imported gets what was done
     */
    RateImportDialog(
            SerializableFunction<byte[], CompletableFuture<RateImport>> previewer,
            SerializableBiFunction<byte[], Boolean, CompletableFuture<RateImport>> apply,
            SerializableBiConsumer<RateImport, Boolean> imported) {
        this.previewer = previewer;
        this.apply = apply;
        this.imported = imported;
        setHeaderTitle(getTranslation("rates.import"));
        setCloseOnOutsideClick(false);
        var where = new Paragraph(getTranslation("rates.import.where"));
        where.addClassName("hint");
        applyButton.addThemeVariants(ButtonVariant.PRIMARY);
        applyButton.setDisableOnClick(true);
        prepareUpload();
        var form = new Div(where, upload, refused, effect, overByHand, waiting, converting);
        form.addClassName("form");
        add(form);
        getFooter().add(cancelButton, applyButton);
        show();
    }

    private void prepareUpload() {
        upload.setI18n(UploadTexts.of("rates.import.choose", "rates.import.drop"));
        upload.setAcceptedFileTypes(".xml", "text/xml", "application/xml");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(RateService.LARGEST_FILE);
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addFileRemovedListener(removed -> refuse(""));
    }

    /** One byte more than is allowed at most: whatever the browser was told, a larger file is refused and not kept. */
    private void receive(UploadEvent upload) throws IOException {
        try (var content = upload.getInputStream()) {
            var received = content.readNBytes(RateService.LARGEST_FILE + 1);
            upload.getUI().access(() -> received(received));
        }
    }

    private void received(byte[] received) {
        refuse("");
        waiting.await(previewer.apply(received), () -> setBusy(true), looked -> {
            setBusy(false);
            try {
                preview = looked.get();
                file = received;
                show();
            } catch (Refusal refusal) {
                refuse(Refusals.text(refusal));
            }
        });
    }

    private void refuse(String text) {
        preview = null;
        file = new byte[0];
        overByHand.setValue(false);
        refused.setText(text);
        show();
    }

    private void show() {
        effect.show(preview);
        overByHand.setVisible(preview != null && preview.byHand() > 0);
        var written = preview == null ? 0 : preview.written(overByHand.getValue());
        applyButton.setText(getTranslation("rates.import.apply", written));
        applyButton.setEnabled(written > 0);
    }

    private void apply() {
        if (isOpened()) {
            apply(overByHand.getValue());
        }
    }

    private void apply(boolean over) {
        converting.await(apply.apply(file, over), () -> setBusy(true), done -> {
            setBusy(false);
            try {
                imported.accept(done.get(), over);
                close();
            } catch (Refusal refusal) {
                refuse(Refusals.text(refusal));
            } finally {
                show();
            }
        });
    }

    private void setBusy(boolean busy) {
        upload.setEnabled(!busy);
        cancelButton.setEnabled(!busy);
        overByHand.setEnabled(!busy);
        setCloseOnEsc(!busy);
    }
}
