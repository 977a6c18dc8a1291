package app.cartera.contact;

import app.cartera.journal.ImportedRecord;
import app.cartera.journal.ImportedRecords;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Deletes the contacts of an import that is taken back. */
@Repository
class ImportedContacts implements ImportedRecords {

    private static final String FIND = "select id, version, name from contact where id in (:ids) order by id";
    private static final String DELETE_WORDS = "delete from contact_word where contact_id in (:ids)";
    private static final String DELETE = "delete from contact where id in (:ids)";
    private static final RowMapper<ImportedRecord> RECORD = DataClassRowMapper.newInstance(ImportedRecord.class);

    private final Contacts contacts;
    private final UsesContacts uses;
    private final NamedParameterJdbcTemplate jdbc;

    ImportedContacts(Contacts contacts, UsesContacts uses, NamedParameterJdbcTemplate jdbc) {
        this.contacts = contacts;
        this.uses = uses;
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return RecordType.CONTACT;
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
        var needed = new HashSet<>(uses.used(ids));
        needed.addAll(contacts.findMergedInto(ids));
        return needed;
    }

    @Override
    public void delete(Collection<Long> ids) {
        jdbc.update(DELETE_WORDS, Map.of("ids", ids));
        jdbc.update(DELETE, Map.of("ids", ids));
    }
}
