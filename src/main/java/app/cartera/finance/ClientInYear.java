package app.cartera.finance;

import org.jspecify.annotations.Nullable;

/** For whom entries count by their dates, and their year. */
record ClientInYear(int year, long client) {

    /** In place of a client where there is none: a key has no empty columns. */
    static final long NOBODY = 0;

    /** In place of a year: the entries of all time. */
    static final int ALL_YEARS = 0;

    static long orNobody(@Nullable Long client) {
        return client == null ? NOBODY : client;
    }
}
