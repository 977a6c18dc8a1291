package app.cartera.project;

import app.cartera.journal.ImportedRecord;
import app.cartera.journal.ImportedRecords;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Deletes the projects of an import that is taken back; the tags they had stay. */
@Repository
class ImportedProjects implements ImportedRecords {

    private static final String FIND = "select id, version, name from project where id in (:ids) order by id";
    private static final String DELETE_WORDS = "delete from project_word where project_id in (:ids)";
    private static final String DELETE_TAGS = "delete from project_tag where project_id in (:ids)";
    private static final String DELETE = "delete from project where id in (:ids)";
    private static final RowMapper<ImportedRecord> RECORD = DataClassRowMapper.newInstance(ImportedRecord.class);

    private final FollowsProjects follower;
    private final NamedParameterJdbcTemplate jdbc;

    ImportedProjects(FollowsProjects follower, NamedParameterJdbcTemplate jdbc) {
        this.follower = follower;
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return RecordType.PROJECT;
    }

    @Override
    public List<ImportedRecord> find(Collection<Long> ids) {
        return jdbc.query(FIND, Map.of("ids", ids), RECORD);
    }

    @Override
    public List<ImportedRecord> lock(Collection<Long> ids) {
        return jdbc.query(FIND + " for update", Map.of("ids", ids), RECORD);
    }

    @Override
    public Set<Long> needed(Collection<Long> ids) {
        return Set.copyOf(follower.needed(ids));
    }

    @Override
    public void delete(Collection<Long> ids) {
        follower.deleted(ids);
        jdbc.update(DELETE_WORDS, Map.of("ids", ids));
        jdbc.update(DELETE_TAGS, Map.of("ids", ids));
        jdbc.update(DELETE, Map.of("ids", ids));
    }
}
