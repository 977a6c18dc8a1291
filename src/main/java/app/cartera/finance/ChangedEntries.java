package app.cartera.finance;

/**
 * What was done to several entries at once.
 *
 * @param operationId takes it back
 * @param entries how many are to be changed
 * @param done whether they have been; where not, that goes on in the background
 */
public record ChangedEntries(long operationId, int entries, boolean done) {}
