package app.cartera.sheet;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of what the library reads, and knows where it is: of a text that is never closed it tells no more than that. */
final class CsvLineHandler extends CsvCallbackHandler<Line> {

    /** As many as Excel has. */
    private static final int MOST_CELLS = 16_384;

    private static final int LONGEST_CELL = 1 << 20;

    /** What the library may keep of a cell: more than we let it read of one. It tells a long one as it tells wrong quotes. */
    static final int BUFFER = 2 * LONGEST_CELL;

    private List<Cell> cells = new ArrayList<>();
    private RecordType type = RecordType.DATA;
    private int number;
    private int lineBreaks;
    private int sinceLastCell;

    /**
     * These are on their way to the library. A cell that goes on for too long over lines is one whose quotation mark is not
     * closed, which takes the rest of the table for its text.
     */
    void read(String characters) {
        sinceLastCell += characters.length();
        if (sinceLastCell > LONGEST_CELL) {
            var line = number + lineBreaks;
            throw lineBreaks(characters) == 0
                    ? UnreadableSheet.longCell(line, LONGEST_CELL)
                    : UnreadableSheet.quotes(line);
        }
    }

    /** What to say of a line that cannot be read. */
    UnreadableSheet refusal(CsvParseException unreadable) {
        if (unreadable.getCause() instanceof UnreadableSheet refused) {
            return refused;
        } else {
            return unreadable.getCause() == null
                    ? UnreadableSheet.quotes(number + lineBreaks, unreadable)
                    : UnreadableSheet.damaged(unreadable);
        }
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return cells.size();
    }

    @Override
    protected void beginRecord(long line) {
        cells = new ArrayList<>();
        type = RecordType.DATA;
        number = Math.toIntExact(line);
        lineBreaks = 0;
        sinceLastCell = 0;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (cells.size() == MOST_CELLS) {
            throw UnreadableSheet.tooManyColumns(MOST_CELLS);
        }
        var field = new String(buffer, offset, length);
        cells.add(CellText.cell(field));
        lineBreaks += lineBreaks(field);
        sinceLastCell = 0;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new UnsupportedOperationException("A table has no comments");
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected Line buildRecord() {
        return new Line(number, cells);
    }

    static int lineBreaks(String field) {
        var count = 0;
        for (var at = 0; at < field.length(); at++) {
            var each = field.charAt(at);
            var ofTwo = each == '\n' && at > 0 && field.charAt(at - 1) == '\r';
            count += (each == '\n' || each == '\r') && !ofTwo ? 1 : 0;
        }
        return count;
    }
}
