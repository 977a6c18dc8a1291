package app.cartera.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was uploaded is kept while somebody looks at it, and not for ever. */
class UploadsTest {

    @TempDir
    Path folder;

    @Test
    void what_nobody_has_deleted_for_days_is_deleted_and_what_somebody_looks_at_is_not() throws IOException {
        var uploads = new Uploads(folder.toFile());
        var forgotten =
                uploads.keep("May.csv", in("Project;Date"), 100).content().toPath();
        var lookedAt =
                uploads.keep("June.csv", in("Project;Date"), 100).content().toPath();
        var other = Files.createFile(folder.resolve("other"));
        for (var old : new Path[] {forgotten, other}) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }

        uploads.deleteForgotten();

        assertThat(folder.toFile().listFiles()).containsExactlyInAnyOrder(lookedAt.toFile(), other.toFile());
    }

    @Test
    void no_more_is_kept_than_a_file_may_have() throws IOException {
        var kept = new Uploads(folder.toFile()).keep("May.csv", in("Project;Date"), 6);

        assertThat(kept.content()).content().hasSizeLessThanOrEqualTo(7).startsWith("Projec");
    }

    @Test
    void nobody_else_on_the_machine_can_read_it() throws IOException {
        var kept = new Uploads(folder.toFile()).keep("May.csv", in("Project;Date"), 100);

        assertThat(Files.getPosixFilePermissions(kept.content().toPath()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_copy_is_for_nobody_else_either_and_stays_when_the_other_is_deleted() throws IOException {
        var kept = new Uploads(folder.toFile()).keep("May.csv", in("Project;Date"), 100);
        var copy = kept.linked();
        kept.delete();

        assertThat(copy.content()).hasContent("Project;Date").hasParent(folder.toFile());
        assertThat(Files.getPosixFilePermissions(copy.content().toPath()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
