package app.cartera.imports;

import app.cartera.sheet.Sheet;
import app.cartera.sheet.SheetReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody uploaded, kept for as long as it is looked at and imported.
 *
 * @param name as the person knows it
 * @param sheet the one of its sheets that is meant, where it has several; null for the first visible one
 */
public record ImportFile(
        String name, File content, @Nullable String sheet) implements Serializable {

    public static ImportFile of(String name, File content) {
        return new ImportFile(name, content, null);
    }

    public ImportFile withSheet(String sheet) {
        return new ImportFile(name, content, sheet);
    }

    /** Of an Excel file; of others there are none. */
    public List<String> sheetNames() {
        return read(SheetReader::sheetNames);
    }

    /** Whether it is text, such as CSV, and no workbook. */
    boolean isText() {
        return sheet == null && sheetNames().isEmpty();
    }

    /** Reads it from the beginning; close it. */
    public Sheet open() {
        return read(path -> sheet == null ? SheetReader.open(path) : SheetReader.open(path, sheet));
    }

    /**
     * SHA-256 of all of its bytes, and of the name of the sheet that is meant: two files alike have the same, whatever they
     * are called, and two sheets of one do not.
     */
    String hash() {
        return read(path -> {
            try (var in = new DigestInputStream(Files.newInputStream(path), sha256())) {
                in.transferTo(OutputStream.nullOutputStream());
                var digest = in.getMessageDigest();
                if (sheet != null) {
                    digest.update(sheet.getBytes(StandardCharsets.UTF_8));
                }
                return HexFormat.of().formatHex(digest.digest());
            }
        });
    }

    /** The same under a name of its own: one can be deleted, and the other is still there. It takes neither time nor space. */
    public ImportFile linked() {
        return read(path -> {
            var link = Uploads.newFile(content.getParentFile());
            Files.delete(link.toPath());
            Files.createLink(link.toPath(), path);
            return new ImportFile(name, link, sheet);
        });
    }

    /** Does nothing where it is gone already. */
    public void delete() {
        try {
            Files.deleteIfExists(content.toPath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <T> T read(Reading<T> reading) {
        if (!content.exists()) {
            throw ImportRefused.fileGone(name);
        }
        try {
            return reading.of(content.toPath());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private interface Reading<T> {

        T of(Path file) throws IOException;
    }
}
