package app.cartera.finance.rates;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps those who convert amounts and those who change the rates, or the company currency, out of each other's way, until the
 * end of the transaction: a lock in stripes, of which those who convert share the ones of their projects. Locked before the
 * projects are, but by a project that gets another currency.
 */
@Component
public class RateLocks {

    private final RateLockStripes stripes;

    RateLocks(RateLockStripes stripes) {
        this.stripes = stripes;
    }

    /** What is read of the rates from now on, to convert amounts of these projects, stays as it is. */
    public void hold(Collection<Long> projectIds) {
        var theirs = projectIds.stream().map(RateLockStripe::of).collect(Collectors.toSet());
        switch (theirs.size()) {
            case 0 -> {}
            case 1 -> check(stripes.lock(theirs.iterator().next()), 1);
            default -> check(stripes.lock(theirs), theirs.size());
        }
    }

    /** Nobody else converts by the rates, which whoever posts does, or changes them. */
    public void holdAll() {
        check(stripes.lock(), RateLockStripe.ALL);
    }

    private static void check(List<RateLockStripe> locked, int wanted) {
        if (locked.size() != wanted) {
            throw new IllegalStateException("The table rates_in_use lacks rows: " + locked.size() + " of " + wanted);
        }
    }
}
