package app.cartera.finance.imports;

import java.io.Serializable;
import java.util.List;

/**
 * What a file looks like.
 *
 * @param file with the sheet that is looked at, where it has several
 * @param columns with what each seems to say
 * @param sheets the names of the sheets in an Excel file; of others there are none
 */
public record ImportTable(ImportFile file, List<ImportColumn> columns, List<String> sheets) implements Serializable {}
