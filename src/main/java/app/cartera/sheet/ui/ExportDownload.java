package app.cartera.sheet.ui;

import app.cartera.shared.ui.BrokenOff;
import app.cartera.sheet.Export;
import app.cartera.sheet.ExportProgress;
import app.cartera.sheet.SheetFormat;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the file of an export as it is written. The session is not locked meanwhile. */
class ExportDownload implements DownloadHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDownload.class);

    private final transient Export<?> export;
    private final SheetFormat format;
    private final String fileName;
    private final ExportProgress progress;

    ExportDownload(Export<?> export, SheetFormat format, String fileName, ExportProgress progress) {
        this.export = export;
        this.format = format;
        this.fileName = fileName;
        this.progress = progress;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(fileName);
        event.setContentType(format.contentType());
        var before = CurrentInstance.setCurrent(event.getUI());
        try {
            if (!export.write(format, event.getOutputStream(), progress)) {
                throw new BrokenOff();
            }
        } catch (RuntimeException failure) {
            LOG.error("{} could not be completed", fileName, failure);
            throw new BrokenOff();
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }
}
