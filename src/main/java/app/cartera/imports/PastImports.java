package app.cartera.imports;

import app.cartera.journal.Activity;
import app.cartera.journal.OperationRow;
import app.cartera.journal.RecordType;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were imported by which operations. */
@Component
public class PastImports {

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
     * @throws ImportRefused when somebody else has begun to import the file since it was looked at
     */
    public void add(long operation, FileOnce file) {
        try {
            jdbc.sql("insert into file_import (operation_id, file_hash, file_name, follows) values (?, ?, ?, ?)")
                    .params(
                            operation,
                            file.hash(),
                            file.name().substring(0, Math.min(file.name().length(), LONGEST_NAME)),
                            file.follows())
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw ImportRefused.meanwhile(file.name());
        }
    }

    /** What tells now whether the file was imported before, and will be when it is. */
    public FileOnce look(ImportFile file) {
        var hash = file.hash();
        return new FileOnce(file.name(), hash, last(hash));
    }

    private long last(String hash) {
        return jdbc.sql("select coalesce(max(operation_id), 0) from file_import where file_hash = ?")
                .param(hash)
                .query(Long.class)
                .single();
    }

    /** The latest import of records of this type from this file that was not undone. */
    public Optional<EarlierImport> latest(FileOnce file, RecordType type) {
        return jdbc
                .sql("""
                        select i.operation_id, i.file_name from file_import i
                        join journal_operation o on o.id = i.operation_id
                        where i.file_hash = ? and o.record_type = ? order by i.operation_id desc limit ?""")
                .params(file.hash(), type.name(), LOOKED_AT)
                .query((row, number) -> new Imported(row.getLong("operation_id"), row.getString("file_name")))
                .list()
                .stream()
                .flatMap(imported -> imported.by(activity.operation(imported.operation)).stream())
                .findFirst();
    }

    private record Imported(long operation, String fileName) {

        Optional<EarlierImport> by(OperationRow row) {
            return row.undoneBy() == null && (row.records() > 0 || row.isRunning())
                    ? Optional.of(new EarlierImport(row.id(), row.user(), row.at(), fileName, row.records()))
                    : Optional.empty();
        }
    }
}
