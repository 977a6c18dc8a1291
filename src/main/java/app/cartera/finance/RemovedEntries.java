package app.cartera.finance;

/**
 * What {@link EntryService#remove} does.
 *
 * @param operationId takes it back
 * @param entries how many are removed
 */
public record RemovedEntries(long operationId, int entries) {}
