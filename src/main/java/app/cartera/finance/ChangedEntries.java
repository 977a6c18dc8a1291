package app.cartera.finance;

/**
 * What was done to several entries at once.
 *
 * @param operationId takes it back
 * @param entries how many were changed
 */
public record ChangedEntries(long operationId, int entries) {}
