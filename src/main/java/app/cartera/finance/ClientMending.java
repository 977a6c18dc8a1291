package app.cartera.finance;

import app.cartera.finance.ClientYears.Years;
import app.cartera.shared.CompanyCurrency;
import app.cartera.shared.Patience;
import java.util.function.BooleanSupplier;
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

    /** Returns of how many clients totals of these years were wrong; the projects without a client count as one. */
    long clients(Years years, BooleanSupplier stopping) {
        var mended = (long) clients(years, ClientInYear.NOBODY, ClientInYear.NOBODY, stopping);
        var last = clients.lastClient();
        for (var first = 1L; first <= last && !stopping.getAsBoolean(); first += CHUNK) {
            mended += clients(years, first, first + CHUNK - 1, stopping);
        }
        return mended;
    }

    /** Of all clients together, after each of them; returns how many totals were wrong. */
    long firm(Years years, BooleanSupplier stopping) {
        return oneAtATime(() -> clients.mendFirm(years), stopping);
    }

    private int clients(Years years, long first, long last, BooleanSupplier stopping) {
        return oneAtATime(() -> clients.mend(years, first, last), stopping);
    }

    /** One who mends at a time, as what is lacking is added: what two found at once would be added twice. */
    private int oneAtATime(IntSupplier mending, BooleanSupplier stopping) {
        Integer mended = Patience.with(
                () -> transaction.execute(status -> {
                    companyCurrency.lock();
                    return mending.getAsInt();
                }),
                stopping);
        return mended == null ? 0 : mended;
    }
}
