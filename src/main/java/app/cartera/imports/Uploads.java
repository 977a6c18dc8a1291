package app.cartera.imports;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Where uploaded files are kept while somebody looks at them. */
@Component
public class Uploads {

    /** So many bytes a file can have. */
    public static final int LARGEST_FILE = 50 * 1024 * 1024;

    private static final String PREFIX = "cartera-import-";

    /** Longer than anybody looks at one. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final File folder;

    Uploads() {
        this(new File(System.getProperty("java.io.tmpdir")));
    }

    Uploads(File folder) {
        this.folder = folder;
    }

    /**
     * Keeps what is uploaded until it is {@linkplain ImportFile#delete() deleted}. Of a file that is too large,
     * as much as tells that it is.
     *
     * @param name as the person knows the file
     */
    public ImportFile keep(String name, InputStream uploaded) throws IOException {
        return keep(name, uploaded, LARGEST_FILE);
    }

    ImportFile keep(String name, InputStream uploaded, int bytes) throws IOException {
        var file = ImportFile.of(name, newFile(folder));
        try (var out = new FileOutputStream(file.content())) {
            StreamUtils.copyRange(uploaded, out, 0, bytes);
        } catch (IOException | RuntimeException brokenOff) {
            file.delete();
            throw brokenOff;
        }
        return file;
    }

    /** For nobody else on the machine, unlike those of {@link File#createTempFile}: it will have the amounts of a firm. */
    static File newFile(File folder) throws IOException {
        return Files.createTempFile(folder.toPath(), PREFIX, null).toFile();
    }

    /** What nobody deleted, as the server was stopped. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void deleteForgotten() {
        deleteOlderThan(Instant.now().minus(FORGOTTEN));
    }

    private void deleteOlderThan(Instant moment) {
        var old = folder.listFiles(
                file -> file.getName().startsWith(PREFIX) && file.lastModified() < moment.toEpochMilli());
        if (old != null) {
            for (var file : old) {
                file.delete();
            }
        }
    }
}
