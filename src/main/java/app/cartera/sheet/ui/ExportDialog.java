package app.cartera.sheet.ui;

import app.cartera.shared.ui.Formats;
import app.cartera.shared.ui.Notifications;
import app.cartera.shared.ui.Polling;
import app.cartera.sheet.ExportFile;
import app.cartera.sheet.ExportProgress;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalDate;

/**
 * Fetches the file of an export, and shows how far it has come. It leaves the page usable, and may be closed by Cancel
 * alone, as the file would break off.
 */
public class ExportDialog extends Dialog {

    private final ExportProgress progress = new ExportProgress();
    private final String fileName;
    private final boolean isTable;
    private final Anchor link;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph text = new Paragraph();

    public ExportDialog(ExportFile file) {
        fileName = file.fileName(LocalDate.now(Formats.current().zone()));
        isTable = file.isTable();
        link = new Anchor(new ExportDownload(file, fileName, progress), getTranslation("export.byHand"));
        setHeaderTitle(getTranslation("export.title", file.title()));
        setModality(ModalityMode.MODELESS);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setDraggable(true);
        setWidth("360px");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("operation.progress"));
        text.setText(getTranslation("export.begins"));
        add(text, bar, link);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> cancel()));
    }

    @Override
    public void open() {
        super.open();
        link.getElement().callJsFunction("click");
        Polling.until(this, this::look);
    }

    private void cancel() {
        progress.cancel();
        close();
    }

    private boolean look() {
        var state = progress.state();
        link.getElement().setAttribute("hidden", state != ExportProgress.State.WAITING);
        if (state == ExportProgress.State.RUNNING) {
            show();
        } else if (state == ExportProgress.State.DONE) {
            close();
            Notifications.ended(
                    isTable
                            ? getTranslation("export.done", fileName, progress.written())
                            : getTranslation("export.done.document", fileName));
        } else if (state == ExportProgress.State.FAILED) {
            close();
            Notifications.brokeOff(getTranslation("export.failed"));
        } else if (state == ExportProgress.State.CANCELLED && isOpened()) {
            close();
            Notifications.brokeOff(getTranslation("export.brokeOff", fileName));
        }
        return progress.isEnded();
    }

    private void show() {
        var formats = Formats.current();
        var written = formats.number(progress.written());
        progress.total()
                .ifPresentOrElse(
                        total -> {
                            bar.setIndeterminate(false);
                            bar.setValue(total == 0 ? 1 : Math.min(1, (double) progress.written() / total));
                            text.setText(getTranslation("export.sofarOf", written, formats.number(total)));
                        },
                        () -> text.setText(getTranslation("export.sofar", written)));
    }
}
