package app.cartera.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Notes which lines of a file cannot be imported, and why the first of them cannot. */
public final class WrongLineTally {

    private static final int ERRORS_KEPT = 1000;

    private final BitSet lines = new BitSet();
    private final List<LineError> errors = new ArrayList<>();

    /** @param found all that is wrong in the line */
    public void add(int line, List<LineError> found) {
        lines.set(line);
        if (errors.size() < ERRORS_KEPT) {
            errors.addAll(found);
        }
    }

    /** The numbers of the lines. */
    public BitSet lines() {
        return (BitSet) lines.clone();
    }

    public List<LineError> firstErrors() {
        return List.copyOf(errors);
    }
}
