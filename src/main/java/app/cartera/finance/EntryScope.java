package app.cartera.finance;

import app.cartera.finance.figures.Attribution;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries figures are made of, as SQL in which each is {@code e}; entries that were removed are never among them. Projects
 * come first: MySQL reads all entries for a client that has a tenth of the projects, unless {@code join_fixed_order} tells it to
 * keep that order.
 */
enum EntryScope {
    /** Of all projects. */
    FIRM("entry e where e.removed = false"),

    /** Of the projects that are the client's today. */
    CLIENT_TODAY("project p join entry e on e.project_id = p.id and e.removed = false where p.client_id = :client"),

    /** That count for the client by their date. In two parts, each of which an index answers. */
    CLIENT_THEN(
            "project p join entry e on e.project_id = p.id and e.removed = false and e.former_client_id is null"
                    + " where p.client_id = :client",
            "entry e where e.former_client_id = :client and e.removed = false");

    private static final String COLUMNS = "e.project_id, e.entry_date, e.kind, e.currency, e.amount, e.company_amount";

    /** Each by itself, for what can be added up afterwards: a union of many entries is written down before it is read. */
    final List<String> parts;

    EntryScope(String... parts) {
        this.parts = Stream.of(parts)
                .map(part -> part + " and e.entry_date between :from and :to ")
                .toList();
    }

    /** All of them, ready for more conditions. */
    String sql() {
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream()
                        .map(part -> "select /*+ join_fixed_order() */ " + COLUMNS + " from " + part)
                        .collect(Collectors.joining(" union all ", "(", ") e where 1 = 1"));
    }

    static EntryScope ofClient(Attribution attribution) {
        return attribution == Attribution.TODAY ? CLIENT_TODAY : CLIENT_THEN;
    }
}
