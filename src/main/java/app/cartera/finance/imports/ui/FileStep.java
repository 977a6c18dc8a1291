package app.cartera.finance.imports.ui;

import app.cartera.finance.imports.EntryImportService;
import app.cartera.finance.imports.ImportFile;
import app.cartera.shared.ui.RefusedText;
import app.cartera.shared.ui.UploadTexts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;

/** Says what a file of entries is like, and takes one. */
class FileStep extends Composite<Div> {

    private final transient EntryImportService imports;
    private final SerializableConsumer<ImportFile> received;
    private final RefusedText refused = new RefusedText();

    /**
     * @param ofOneProject whether all entries are of one project
     * @param received gets the file
     */
    FileStep(EntryImportService imports, boolean ofOneProject, SerializableConsumer<ImportFile> received) {
        this.imports = imports;
        this.received = received;
        getContent().addClassNames("form", "wide");
        getContent().add(new Paragraph(getTranslation(ofOneProject ? "import.what.ofProject" : "import.what")));
        getContent().add(upload(), refused, hint());
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setI18n(UploadTexts.of("import.choose", "import.drop"));
        upload.setAcceptedFileTypes(
                ".csv",
                ".txt",
                ".tsv",
                ".xlsx",
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(EntryImportService.LARGEST_FILE);
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
            var file = imports.keep(upload.getFileName(), content);
            upload.getUI()
                    .accessLater(() -> received.accept(file), file::delete)
                    .run();
        }
    }
}
