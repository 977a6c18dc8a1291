package app.cartera.shared.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;

/** What the field to choose a file says, in the person's language. */
public final class UploadTexts {

    private UploadTexts() {}

    /**
     * @param choose the key of the button's text
     * @param drop the key of the text where a file can be dropped
     */
    public static UploadI18N of(String choose, String drop) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(text(choose)).setMany(text(choose)))
                .setDropFiles(new UploadI18N.DropFiles().setOne(text(drop)).setMany(text(drop)))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(text("upload.tooBig"))
                        .setIncorrectFileType(text("upload.otherType"))
                        .setTooManyFiles(text("upload.tooMany")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("upload.connecting"))
                                .setProcessing(text("upload.processing"))
                                .setHeld(text("upload.held"))
                                .setStalled(text("upload.stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("upload.remaining") + " ")
                                .setUnknown(text("upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("upload.noServer"))
                                .setUnexpectedServerError(text("upload.failed"))
                                .setForbidden(text("upload.forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRetry(text("upload.retry"))
                        .setStart(text("upload.start"))
                        .setRemove(text("upload.remove")));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
