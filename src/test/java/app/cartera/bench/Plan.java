package app.cartera.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a database answered a statement.
 *
 * @param times how many statements were answered like this
 */
record Plan(String sql, List<String> values, String steps, boolean mySql, int times) {

    private static final Pattern H2_ROWS = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern MYSQL_ROWS = Pattern.compile("actual time=\\S+ rows=([\\d.e+]+) loops=([\\d.e+]+)");
    private static final Pattern MYSQL_SCAN = Pattern.compile("Table scan on (?!<)\\S+");
    private static final int MANY = 25_000;
    private static final int MOST = 10;

    Plan again(Plan other) {
        return new Plan(sql, values, steps, mySql, times + other.times);
    }

    /** Equal for plans that differ in numbers and values alone. */
    String shape() {
        return (sql + steps).replaceAll("'[^']*'|\\d[\\d.e+-]*", "").replaceAll("\\(\\?[^)]*\\)|, \\?", "");
    }

    /** Long lists of values are cut short, and what H2 repeats of the statement before it says from where it reads. */
    String text() {
        var from = mySql ? 0 : Math.max(0, steps.indexOf("FROM "));
        var shortly = steps.substring(from).strip().replaceAll("(\\?\\d+, ){5,}", "..., ");
        return "%n    %s%n    -- %d times, for one with %s%n%s"
                .formatted(
                        sql.replaceAll("(\\?, ?){5,}", "..., "),
                        times,
                        values.size() > MOST ? values.subList(0, MOST) + " and more" : values,
                        shortly.indent(8).stripTrailing());
    }

    /** What may be wrong with it; a person tells whether it is. */
    List<String> noticed() {
        var noticed = new ArrayList<String>();
        if (mySql ? MYSQL_SCAN.matcher(steps).find() : steps.contains(".tableScan")) {
            noticed.add("reads a whole table");
        }
        if (mySql ? steps.contains("-> Sort") : sql.contains("order by") && !steps.contains("index sorted")) {
            noticed.add("sorts");
        }
        if (mostRows() > MANY) {
            noticed.add("reads %.0f rows".formatted(mostRows()));
        }
        return noticed.stream().map(what -> what + ": " + sql).toList();
    }

    private double mostRows() {
        var most = 0.0;
        var found = (mySql ? MYSQL_ROWS : H2_ROWS).matcher(steps);
        while (found.find()) {
            var rows = Double.parseDouble(found.group(1)) * (mySql ? Double.parseDouble(found.group(2)) : 1);
            most = Math.max(most, rows);
        }
        return most;
    }
}
