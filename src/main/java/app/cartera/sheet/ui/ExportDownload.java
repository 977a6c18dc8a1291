package app.cartera.sheet.ui;

import app.cartera.shared.ui.BrokenOff;
import app.cartera.sheet.ExportFile;
import app.cartera.sheet.ExportProgress;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the file of an export as it is written. The session is not locked meanwhile. */
class ExportDownload implements DownloadHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDownload.class);

    private final transient ExportFile file;
    private final String fileName;
    private final ExportProgress progress;

    ExportDownload(ExportFile file, String fileName, ExportProgress progress) {
        this.file = file;
        this.fileName = fileName;
        this.progress = progress;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(fileName);
        event.setContentType(file.contentType());
        var before = CurrentInstance.setCurrent(event.getUI());
        try {
            if (!progress.write(file, event.getOutputStream())) {
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
