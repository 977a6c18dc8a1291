package app.cartera.finance.report;

import static app.cartera.project.TestProjects.named;
import static app.cartera.project.TestProjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.ServiceTest;
import app.cartera.access.Role;
import app.cartera.access.SignedIn;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactService;
import app.cartera.finance.EntryService;
import app.cartera.finance.TestEntries;
import app.cartera.finance.figures.Period;
import app.cartera.finance.report.ClientReportRow.SortKey;
import app.cartera.project.ProjectService;
import app.cartera.shared.Values;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

@ServiceTest
@SignedIn(Role.ADMIN)
class KeptSumsTest {

    private static final Period YEAR = Period.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @Autowired
    EntryService entries;

    @Autowired
    ProjectService projects;

    @Autowired
    ContactService contacts;

    @Autowired
    EntityManager entityManager;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void clients_of_two_countries() {
        for (var i = 0; i < 20; i++) {
            var project = project(client("Client " + i / 3, i % 2 == 0 ? "ES" : "FR"));
            if (i % 4 > 0) {
                post(project, 10 + i);
            }
        }
        post(projects.create(named("Nobody's")).id(), 5);
        var vendor = client("Client 1", "ES");
        var theirs = project(vendor);
        post(theirs, 1);
        projects.archive(theirs);
        contacts.archive(vendor);
        entityManager.flush();
        entityManager.clear();
    }

    @Test
    void by_name_the_contacts_in_their_order_give_the_lines_that_sorting_gives() {
        for (var country : Stream.of(null, "ES").toList()) {
            for (var direction : List.of("asc", "desc")) {
                var kept = new KeptSums(ClientReportFilter.of(YEAR).withCountry(country), 2025);
                var all = lines(kept, kept.linesInOrder(SortKey.NAME.sql, direction), 0, 100);
                assertThat(all).hasSizeGreaterThan(4);
                for (var offset = 0; offset <= all.size(); offset++) {
                    assertThat(lines(kept, kept.linesByName(direction), offset, 3))
                            .as("%s %s from %d", country, direction, offset)
                            .isEqualTo(all.stream().skip(offset).limit(3).toList());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SortKey.class)
    void of_a_country_its_contacts_sorted_give_the_lines_that_passing_over_the_others_gives(SortKey key) {
        var kept = new KeptSums(ClientReportFilter.of(YEAR).withCountry("ES"), 2025);
        for (var direction : List.of("asc", "desc")) {
            assertThat(lines(kept, kept.linesOfCountry(key.sql, direction), 0, 100))
                    .hasSizeGreaterThan(4)
                    .isEqualTo(lines(kept, kept.linesInOrder(key.sql, direction), 0, 100));
        }
    }

    private List<String> lines(KeptSums kept, String sql, int offset, int limit) {
        var values = kept.values()
                .addValue("limit", limit)
                .addValue("offset", offset)
                .addValue("reach", offset + limit);
        return new NamedParameterJdbcTemplate(jdbc)
                .query(
                        sql + " limit :limit offset :offset",
                        values,
                        (row, number) -> row.getString("client_id") + " " + row.getString("name") + " "
                                + row.getBigDecimal("revenue").stripTrailingZeros());
    }

    private long client(String name, String country) {
        return contacts.create(Values.with(ContactForm.newClient(name), Map.of("country", country)))
                .id();
    }

    private long project(long client) {
        return projects.create(with(named("P"), Map.of("clientId", client))).id();
    }

    private void post(long project, int amount) {
        var revenue = TestEntries.revenue(project, String.valueOf(amount));
        entries.post(TestEntries.with(revenue, Map.of("date", LocalDate.of(2025, 5, 3))));
    }
}
