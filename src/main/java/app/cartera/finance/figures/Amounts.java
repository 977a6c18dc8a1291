package app.cartera.finance.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Revenue and costs in one currency, not rounded, and how many entries they lack for want of a rate. The same amounts are
 * equal, with however many zeros they are written.
 */
public record Amounts(BigDecimal revenue, BigDecimal costs, int leftOut) {

    public static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public Amounts {
        revenue = revenue.stripTrailingZeros();
        costs = costs.stripTrailingZeros();
    }

    /** From the columns of this name, behind a prefix where there are several. */
    public static Amounts of(ResultSet row, String prefix) throws SQLException {
        return new Amounts(
                row.getBigDecimal(prefix + "revenue"),
                row.getBigDecimal(prefix + "costs"),
                row.getInt(prefix + "left_out"));
    }

    public Amounts plus(Amounts other) {
        return new Amounts(revenue.add(other.revenue), costs.add(other.costs), leftOut + other.leftOut);
    }
}
