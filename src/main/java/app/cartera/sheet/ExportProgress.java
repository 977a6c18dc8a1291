package app.cartera.sheet;

import java.io.Serializable;
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

    /** Whether it may begin: a file is written once. */
    synchronized boolean begin() {
        var waiting = state == State.WAITING;
        if (waiting) {
            state = State.RUNNING;
        }
        return waiting;
    }

    synchronized void expect(OptionalLong rows) {
        total = rows.orElse(-1);
    }

    synchronized void wrote(int rows) {
        written += rows;
    }

    synchronized void end(State how) {
        if (!isEnded()) {
            state = how;
        }
    }
}
