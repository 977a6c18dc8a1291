package app.cartera.imports.ui;

import app.cartera.imports.ImportFile;
import app.cartera.imports.Uploads;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.field.UploadTexts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** Says what a file is like, and takes one. */
class FileStep extends Composite<Div> {

    private final Keep keep;
    private final SerializableConsumer<ImportFile> received;
    private final RefusedText refused = new RefusedText();

    /** Keeps what is uploaded under this name. */
    @FunctionalInterface
    interface Keep extends Serializable {

        ImportFile as(String name, InputStream uploaded) throws IOException;
    }

    /**
     * @param what what lines hold
     * @param received gets the file
     */
    FileStep(String what, Keep keep, SerializableConsumer<ImportFile> received) {
        this.keep = keep;
        this.received = received;
        getContent().addClassNames("form", "wide");
        getContent().add(new Paragraph(what), upload(), refused, hint());
    }

    /** Those of other programs too, of which the server says what to do. */
    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setI18n(UploadTexts.of("import.choose", "import.drop"));
        upload.setAcceptedFileTypes(
                ".csv",
                ".txt",
                ".tsv",
                ".xlsx",
                ".xls",
                ".ods",
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Uploads.LARGEST_FILE);
        upload.addFileRejectedListener(rejected -> refused.setText(rejected.getErrorMessage()));
        return upload;
    }

    private Paragraph hint() {
        var hint = new Paragraph(getTranslation("import.hint"));
        hint.addClassName("hint");
        return hint;
    }

    private void receive(UploadEvent upload) throws IOException {
        try (var content = upload.getInputStream()) {
            var file = keep.as(upload.getFileName(), content);
            upload.getUI()
                    .accessLater(() -> received.accept(file), file::delete)
                    .run();
        }
    }
}
