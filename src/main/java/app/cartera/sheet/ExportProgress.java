package app.cartera.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/** How far an export has come. One thread writes the file; another looks on, and may cancel it. */
public class ExportProgress implements Serializable {

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private State state = State.WAITING;
    private long written;
    private long total = -1;

    public synchronized State state() {
        return state;
    }

    public synchronized boolean isEnded() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** How many rows have been written. */
    public synchronized long written() {
        return written;
    }

    /** How many rows there will be, if that is known. */
    public synchronized OptionalLong total() {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** Lets it end before the next rows, if it has not ended yet. */
    public synchronized void cancel() {
        if (!isEnded()) {
            state = State.CANCELLED;
        }
    }

    /**
     * Writes the file to its end; or until it is cancelled or nobody takes it any more, and then what there is so far is no
     * file.
     *
     * @return whether it is complete; it is not if it was written before, as that is done once
     */
    public boolean write(ExportFile file, OutputStream out) {
        if (!begin()) {
            return false;
        }
        try {
            file.write(out, this);
            end(State.DONE);
        } catch (IOException | UncheckedIOException gone) {
            cancel();
        } finally {
            end(State.FAILED);
        }
        return state() == State.DONE;
    }

    /** How many rows there will be; nothing if that is not known. */
    public synchronized void expect(OptionalLong rows) {
        total = rows.orElse(-1);
    }

    /** That so many more rows were written. */
    public synchronized void wrote(int rows) {
        written += rows;
    }

    private synchronized boolean begin() {
        var waiting = state == State.WAITING;
        if (waiting) {
            state = State.RUNNING;
        }
        return waiting;
    }

    private synchronized void end(State how) {
        if (!isEnded()) {
            state = how;
        }
    }
}
