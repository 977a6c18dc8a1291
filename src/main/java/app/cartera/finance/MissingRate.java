package app.cartera.finance;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * There is no rate between two currencies on the days of so many entries, so that figures lack them.
 *
 * @param firstDay the day of the first of these entries
 * @param lastDay the day of the last
 */
public record MissingRate(String from, String to, long entries, LocalDate firstDay, LocalDate lastDay)
        implements Serializable {

    /** @param other of the same currencies */
    public MissingRate plus(MissingRate other) {
        return new MissingRate(
                from,
                to,
                entries + other.entries,
                firstDay.isBefore(other.firstDay) ? firstDay : other.firstDay,
                lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay);
    }
}
