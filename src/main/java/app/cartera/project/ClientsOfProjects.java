package app.cartera.project;

import app.cartera.contact.UsesContacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Tells which contacts a project has, or had once; projects that have been deleted do not count. */
@Repository
class ClientsOfProjects implements UsesContacts {

    private static final String USED = """
            select c.id from contact c where c.id in (:ids) and (
              exists (select 1 from project p where p.client_id = c.id)
              or exists (
                select 1 from journal_change h join project p on p.id = h.record_id
                where h.record_type = 'PROJECT' and h.field = 'clientId' and h.new_reference = c.id))""";

    private final Projects projects;
    private final NamedParameterJdbcTemplate jdbc;

    ClientsOfProjects(Projects projects, NamedParameterJdbcTemplate jdbc) {
        this.projects = projects;
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> used(Collection<Long> contactIds) {
        return new HashSet<>(jdbc.queryForList(USED, Map.of("ids", contactIds), Long.class));
    }

    @Override
    public long onlyArchived(long contactId) {
        var some = projects.countOfClient(contactId);
        return some.stream().allMatch(Projects.OfClient::isArchived)
                ? some.stream().mapToLong(Projects.OfClient::getProjects).sum()
                : 0;
    }
}
