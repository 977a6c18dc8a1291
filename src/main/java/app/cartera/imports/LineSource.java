package app.cartera.imports;

import java.util.List;

/**
 * The lines of an open file, read a stretch at a time; close it.
 *
 * @param <L> a line, as it was read
 */
public interface LineSource<L> extends AutoCloseable {

    /** As many lines as make about this many records, none of which is half; nothing at the end. */
    List<L> next(int records);

    /** Its number in the file. */
    int number(L line);

    @Override
    void close();
}
