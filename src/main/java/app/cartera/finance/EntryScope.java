package app.cartera.finance;

/** Which entries figures are made of, as SQL in which each is {@code e}; entries that were removed are never among them. */
enum EntryScope {
    /** Of all projects. */
    FIRM("entry e where e.removed = false"),

    /** Of the projects that are the client's today. */
    CLIENT_TODAY("""
            project p join entry e on e.project_id = p.id and e.removed = false where p.client_id = :client"""),

    /** That count for the client by their date. In two parts, each of which an index answers. */
    CLIENT_THEN("""
            (select own.* from project p join entry own on own.project_id = p.id
               where p.client_id = :client and own.former_client_id is null and own.removed = false
             union all select gone.* from entry gone where gone.former_client_id = :client and gone.removed = false) e
            where 1 = 1""");

    final String sql;

    EntryScope(String sql) {
        this.sql = sql + " and e.entry_date between :from and :to ";
    }

    static EntryScope ofClient(Attribution attribution) {
        return attribution == Attribution.TODAY ? CLIENT_TODAY : CLIENT_THEN;
    }
}
