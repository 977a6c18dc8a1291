package app.cartera.finance.imports;

import app.cartera.finance.imports.EntryImportPreview.Earlier;
import app.cartera.journal.Activity;
import app.cartera.journal.OperationRow;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were imported by which operations. */
@Component
class PastImports {

    private static final int LONGEST_NAME = 200;
    private static final int LOOKED_AT = 20;

    private final JdbcClient jdbc;
    private final Activity activity;

    PastImports(JdbcClient jdbc, Activity activity) {
        this.jdbc = jdbc;
        this.activity = activity;
    }

    /**
     * Remembers which file the operation imports.
     *
     * @throws ImportRefused when somebody else has begun to import the file since the preview
     */
    void add(long operation, EntryImportPreview preview) {
        var name = preview.plan().file().name();
        try {
            jdbc.sql("insert into entry_import (operation_id, file_hash, file_name, follows) values (?, ?, ?, ?)")
                    .params(
                            operation,
                            preview.fileHash(),
                            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                            preview.follows())
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw ImportRefused.meanwhile(name);
        }
    }

    /** The last operation that began to import this file, whatever came of it; 0 where none did. */
    long last(String hash) {
        return jdbc.sql("select coalesce(max(operation_id), 0) from entry_import where file_hash = ?")
                .param(hash)
                .query(Long.class)
                .single();
    }

    /** The latest import of this file that was not undone. */
    Optional<Earlier> latest(String hash) {
        return jdbc
                .sql("""
                        select operation_id, file_name from entry_import where file_hash = ?
                        order by operation_id desc limit ?""")
                .params(hash, LOOKED_AT)
                .query((row, number) -> new Imported(row.getLong("operation_id"), row.getString("file_name")))
                .list()
                .stream()
                .flatMap(imported -> imported.by(activity.operation(imported.operation)).stream())
                .findFirst();
    }

    private record Imported(long operation, String fileName) {

        Optional<Earlier> by(OperationRow row) {
            return row.undoneBy() == null && (row.records() > 0 || row.isRunning())
                    ? Optional.of(new Earlier(row.id(), row.user(), row.at(), fileName, row.records()))
                    : Optional.empty();
        }
    }
}
