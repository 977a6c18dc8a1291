package app.cartera.finance.totals;

import app.cartera.finance.figures.Amounts;
import java.math.BigDecimal;

/**
 * What is kept of a client, or what has to be added to that: in the currency of the company, not rounded.
 *
 * @param projects how many have entries
 * @param earlier the revenue of the year before
 */
record ClientSums(int projects, BigDecimal revenue, BigDecimal costs, BigDecimal earlier, int leftOut) {

    static ClientSums ofProject(Amounts amounts) {
        return new ClientSums(1, amounts.revenue(), amounts.costs(), BigDecimal.ZERO, amounts.leftOut());
    }

    static ClientSums ofYearBefore(Amounts amounts) {
        return new ClientSums(0, BigDecimal.ZERO, BigDecimal.ZERO, amounts.revenue(), 0);
    }

    ClientSums plus(ClientSums other) {
        return plus(projects + other.projects, other);
    }

    /** With more of the same project, which counts once. */
    ClientSums plusOfSameProject(ClientSums other) {
        return plus(Math.max(projects, other.projects), other);
    }

    private ClientSums plus(int projects, ClientSums other) {
        return new ClientSums(
                projects,
                revenue.add(other.revenue),
                costs.add(other.costs),
                earlier.add(other.earlier),
                leftOut + other.leftOut);
    }

    ClientSums negated() {
        return new ClientSums(-projects, revenue.negate(), costs.negate(), earlier.negate(), -leftOut);
    }

    boolean isZero() {
        return projects == 0 && revenue.signum() == 0 && costs.signum() == 0 && earlier.signum() == 0 && leftOut == 0;
    }
}
