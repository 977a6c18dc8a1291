package app.cartera.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** A file that is made while somebody fetches it. */
public interface ExportFile {

    /** What it is called, for people. */
    String title();

    /** What it is called where it is kept: "cartera-projects-2026-11-25.xlsx". */
    String fileName(LocalDate day);

    String contentType();

    /** Whether it is a table and nothing else, of which people want to know how many rows it has. */
    boolean isTable();

    /** Writes it to its end, or until that has ended before it. Tells how many rows there are and how far it has come. */
    void write(OutputStream out, ExportProgress progress) throws IOException;
}
