package app.cartera.journal;

import app.cartera.shared.Refusal;
import java.util.List;

/**
 * Somebody saved the record after the form was opened. Carries the record as it is now and who did what to it, so that
 * the person can be shown both and nothing typed is lost.
 */
public class StaleForm extends Refusal {

    private final transient Record current;
    private final transient List<HistoryEntry> since;

    public StaleForm(Record current, List<HistoryEntry> since) {
        super("error.stale");
        this.current = current;
        this.since = since;
    }

    /** The record as it is now, in a form of the same type as the one that was refused. */
    public Record current() {
        return current;
    }

    /** What was done since the form was opened, oldest first. */
    public List<HistoryEntry> since() {
        return since;
    }
}
