package app.cartera.finance.rates;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rates. SQL alone, since files of 200,000 rates come and go in it. */
@Repository
class StoredRates {

    private static final int BATCH = 1000;
    private static final String ROWS = "select id, currency, rate_date, per_euro, source from exchange_rate";
    /**
     * The day is looked for in the index alone, where MySQL finds it in a fifth of the time. It is ordered by both columns of
     * it, though there is one currency: H2 would otherwise sort thousands to find the last.
     */
    private static final String THAT_COUNT = """
            %s
            where currency = :currency and rate_date <= :last and rate_date >= coalesce((
              select rate_date from exchange_rate where currency = :currency and rate_date <= :first
              order by currency desc, rate_date desc limit 1), :first)""".formatted(ROWS);

    private static final String PUT = """
            insert into exchange_rate (currency, rate_date, per_euro, source) values (?, ?, ?, ?)
            on duplicate key update per_euro = values(per_euro), source = values(source)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StoredRates(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Newest first, unless sorted by a column of {@link RateRow}, date or currency. */
    List<RateRow> page(RateFilter filter, Pageable page) {
        return jdbc.sql(ROWS + where(filter) + order(page.getSort()) + " limit :limit offset :offset")
                .param("currency", filter.currency())
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(StoredRates::row)
                .list();
    }

    /** The ids of all that match, in the order of {@link #page}. */
    long[] ids(RateFilter filter, Sort sort) {
        return jdbc
                .sql("select id from exchange_rate" + where(filter) + order(sort))
                .param("currency", filter.currency())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Those of these that are still there, in this order. */
    List<RateRow> rows(List<Long> ids) {
        var rows = jdbc.sql(ROWS + " where id in (:ids)").param("ids", ids).query(StoredRates::row).list().stream()
                .collect(Collectors.toMap(RateRow::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    long count(RateFilter filter) {
        return jdbc.sql("select count(*) from exchange_rate" + where(filter))
                .param("currency", filter.currency())
                .query(Long.class)
                .single();
    }

    List<String> currencies() {
        return jdbc.sql("select distinct currency from exchange_rate order by currency")
                .query(String.class)
                .list();
    }

    Optional<RateRow> row(long id) {
        return jdbc.sql(ROWS + " where id = ?")
                .param(id)
                .query(StoredRates::row)
                .optional();
    }

    Optional<RateRow> row(PerEuro.Key key) {
        return jdbc.sql(ROWS + " where currency = ? and rate_date = ?")
                .params(key.currency(), key.date())
                .query(StoredRates::row)
                .optional();
    }

    List<PerEuro> of(String currency) {
        return jdbc.sql(ROWS + " where currency = ?")
                .param(currency)
                .query(StoredRates::perEuro)
                .list();
    }

    /** Those that count on one of these days: the last one on or before the first of them, and what follows. */
    List<PerEuro> of(String currency, LocalDate first, LocalDate last) {
        return jdbc.sql(THAT_COUNT)
                .param("currency", currency)
                .param("first", first)
                .param("last", last)
                .query(StoredRates::perEuro)
                .list();
    }

    List<RateRow> between(LocalDate from, LocalDate to) {
        return jdbc.sql(ROWS + " where rate_date between ? and ?")
                .params(from, to)
                .query(StoredRates::row)
                .list();
    }

    void write(RateChange change) {
        var before = change.before();
        var after = change.after();
        if (before == null && after != null) {
            put(List.of(new PerEuro(after.currency(), after.date(), after.perEuro())), after.source());
        } else if (before != null && after == null) {
            jdbc.sql("delete from exchange_rate where id = ?")
                    .param(before.id())
                    .update();
        } else if (after != null) {
            jdbc.sql("update exchange_rate set currency = ?, rate_date = ?, per_euro = ?, source = ? where id = ?")
                    .params(
                            after.currency(),
                            after.date(),
                            after.perEuro(),
                            after.source().name(),
                            after.id())
                    .update();
        }
    }

    /** Adds rates, or puts them in the place of what there is. */
    void put(Collection<PerEuro> rates, RateSource source) {
        batches.batchUpdate(PUT, rates, BATCH, (statement, rate) -> {
            statement.setString(1, rate.currency());
            statement.setObject(2, rate.date());
            statement.setBigDecimal(3, rate.units());
            statement.setString(4, source.name());
        });
    }

    private static String where(RateFilter filter) {
        return filter.currency() == null ? "" : " where currency = :currency";
    }

    /** In one direction, as the indexes have it. */
    private static String order(Sort asked) {
        var first = asked.stream()
                .filter(order -> List.of("date", "currency").contains(order.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("date"));
        var columns = first.getProperty().equals("date")
                ? List.of("rate_date", "currency")
                : List.of("currency", "rate_date");
        return columns.stream()
                .map(column -> column + (first.isAscending() ? "" : " desc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static RateRow row(ResultSet row, int number) throws SQLException {
        var rate = perEuro(row, number);
        var source = RateSource.valueOf(row.getString("source"));
        return new RateRow(row.getLong("id"), rate.currency(), rate.date(), rate.units(), source);
    }

    private static PerEuro perEuro(ResultSet row, int number) throws SQLException {
        var units = row.getBigDecimal("per_euro");
        return new PerEuro(row.getString("currency"), row.getObject("rate_date", LocalDate.class), bare(units));
    }

    /** Without the zeros that fill the column. */
    private static BigDecimal bare(BigDecimal units) {
        var bare = units.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
