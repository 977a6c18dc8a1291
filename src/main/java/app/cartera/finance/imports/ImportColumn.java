package app.cartera.finance.imports;

import java.io.Serializable;
import java.util.List;

/**
 * A column of a file that entries are to be imported from.
 *
 * @param samples the first of its values
 * @param guess what it seems to say, by its title and its values
 */
public record ImportColumn(String title, List<String> samples, ColumnRole guess) implements Serializable {}
