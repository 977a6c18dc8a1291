package app.cartera.shared;

import java.time.LocalDate;

/** The days that something can have: one of another century is a slip of the keyboard. */
public final class ThisAge {

    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private ThisAge() {}

    public static boolean has(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}
