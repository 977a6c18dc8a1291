package app.cartera.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table line by line, and keeps none of them. The file is complete once it is closed. */
public interface SheetWriter extends Closeable {

    void write(List<Cell> line) throws IOException;
}
