package app.cartera.shared.ui.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.upload.UploadI18N;

/** What the field to choose a file says, in the person's language. */
public final class UploadTexts {

    private UploadTexts() {}

    /**
     * @param choose the key of the button's text
     * @param drop the key of the text where a file can be dropped
     */
    public static UploadI18N of(String choose, String drop) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(translate(choose)).setMany(translate(choose)))
                .setDropFiles(new UploadI18N.DropFiles().setOne(translate(drop)).setMany(translate(drop)))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(translate("upload.tooBig"))
                        .setIncorrectFileType(translate("upload.otherType"))
                        .setTooManyFiles(translate("upload.tooMany")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(translate("upload.connecting"))
                                .setProcessing(translate("upload.processing"))
                                .setHeld(translate("upload.held"))
                                .setStalled(translate("upload.stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(translate("upload.remaining") + " ")
                                .setUnknown(translate("upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(translate("upload.noServer"))
                                .setUnexpectedServerError(translate("upload.failed"))
                                .setForbidden(translate("upload.forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRetry(translate("upload.retry"))
                        .setStart(translate("upload.start"))
                        .setRemove(translate("upload.remove")));
    }
}
