package app.cartera.journal;

/** The operation is not to go on: it was cancelled, or its server taken for lost. */
class OperationEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
