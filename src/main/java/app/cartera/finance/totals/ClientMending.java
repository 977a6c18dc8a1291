package app.cartera.finance.totals;

import app.cartera.finance.totals.ClientYears.Years;
import app.cartera.shared.CompanyCurrency;
import app.cartera.shared.LockRetry;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds what the totals of clients, and those of all of them together, lack of the sums of their projects. It goes through them
 * in chunks, each in a transaction of its own, so that work goes on meanwhile.
 */
@Component
class ClientMending {

    private static final int CHUNK = 1000;

    private final ClientYears clients;
    private final CompanyCurrency companyCurrency;
    private final TransactionTemplate transaction;

    ClientMending(ClientYears clients, CompanyCurrency companyCurrency, TransactionTemplate transaction) {
        this.clients = clients;
        this.companyCurrency = companyCurrency;
        this.transaction = transaction;
    }

    /**
     * Returns of how many clients totals of these years were wrong; the projects without a client count as one.
     *
     * @param goesOn asked before each chunk
     */
    long clients(Years years, LockRetry retry, BooleanSupplier goesOn) {
        var last = clients.lastClient();
        var mended = (long) clients(years, ClientInYear.NOBODY, ClientInYear.NOBODY, retry, goesOn);
        for (var first = 1L; first <= last && goesOn.getAsBoolean(); first += CHUNK) {
            mended += clients(years, first, first + CHUNK - 1, retry, goesOn);
        }
        return mended;
    }

    /** Of all clients together, after each of them; returns how many totals were wrong. */
    long firm(Years years, LockRetry retry, BooleanSupplier goesOn) {
        return oneAtATime(retry, goesOn, () -> clients.mendFirm(years));
    }

    /** Does what takes such totals out, so that nobody who mends has just found that they should be less. */
    <T> T apart(Supplier<T> act) {
        companyCurrency.lock();
        return act.get();
    }

    private int clients(Years years, long first, long last, LockRetry retry, BooleanSupplier goesOn) {
        return oneAtATime(retry, goesOn, () -> clients.mend(years, first, last));
    }

    /** One who mends at a time, as what is lacking is added: what two found at once would be added twice. */
    private int oneAtATime(LockRetry retry, BooleanSupplier goesOn, IntSupplier mending) {
        Integer mended = retry.call(
                () -> transaction.execute(status -> apart(() -> goesOn.getAsBoolean() ? mending.getAsInt() : 0)));
        return mended == null ? 0 : mended;
    }
}
