package app.cartera.imports;

import java.io.Serializable;

/**
 * Why a line of a file cannot be imported.
 *
 * @param line its number in the file
 * @param column the title of the column that is wrong; empty where there is none for it
 * @param value what is wrong, as it stands there, or the name of the record that is meant; the beginning
 *     of a long one
 */
public record LineError(int line, LineFault fault, String column, String value) implements Serializable {

    private static final int LONGEST = 60;

    public LineError {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
