package app.cartera.imports;

import app.cartera.sheet.Line;
import java.util.List;

/**
 * A line of a file that cannot be imported.
 *
 * @param line as it stands there; but its days and amounts, as far as they can be read, as such, so that they are the same
 *     where the other lines do not tell how they are meant
 * @param errors all that is wrong in it; nothing where that has been put right elsewhere since the preview
 */
public record WrongLine(Line line, List<LineError> errors) {}
