package app.cartera.journal;

/** Where an operation stands. Whatever state it ends in, what it did so far is recorded and can be undone. */
public enum OperationState {
    /** Being done, in the background. */
    RUNNING,
    /** Done to its end. */
    DONE,
    /** Ended early because a person asked for it. */
    CANCELLED,
    /** Ended early because the server that did it stopped. */
    INTERRUPTED,
    /** Ended early by a rule, which the person is told, or by an error, which the log tells. */
    FAILED
}
