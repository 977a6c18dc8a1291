package app.cartera.finance.totals;

import java.io.Serializable;

/**
 * What a check of the kept figures found.
 *
 * @param projects how many projects were checked
 * @param mended for how many the figures kept were not those that their entries give, and have been put right
 * @param clients for how many clients the totals kept were not those of their projects, and have been put right; projects
 *     without a client count as one
 * @param totals how many sums of all clients, of a year, of twelve months or of all time, were not theirs, and have been put
 *     right
 */
public record FigureCheck(long projects, long mended, long clients, long totals) implements Serializable {

    /** Whether nothing had to be put right. */
    public boolean allRight() {
        return mended == 0 && clients == 0 && totals == 0;
    }
}
