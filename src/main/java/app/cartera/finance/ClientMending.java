package app.cartera.finance;

import app.cartera.shared.CompanyCurrency;
import java.util.function.IntSupplier;
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

    /** Returns of how many clients totals were wrong; the projects without a client count as one. */
    long clients() {
        var mended = (long) clients(ClientInYear.NOBODY, ClientInYear.NOBODY);
        var last = clients.lastClient();
        for (var first = 1L; first <= last; first += CHUNK) {
            mended += clients(first, first + CHUNK - 1);
        }
        return mended;
    }

    /** Of all clients together, after each of them; returns how many totals were wrong. */
    long firm() {
        return oneAtATime(clients::mendFirm);
    }

    private int clients(long first, long last) {
        return oneAtATime(() -> clients.mend(first, last));
    }

    /** One who mends at a time, as what is lacking is added: what two found at once would be added twice. */
    private int oneAtATime(IntSupplier mending) {
        var mended = transaction.execute(status -> {
            companyCurrency.lock();
            return mending.getAsInt();
        });
        return mended == null ? 0 : mended;
    }
}
