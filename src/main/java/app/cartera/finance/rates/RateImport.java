package app.cartera.finance.rates;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would do.
 *
 * @param rates how many are in it, of currencies that are known here
 * @param from the first day in it
 * @param to the last day in it
 * @param added how many are new
 * @param changed how many take the place of another value of the European Central Bank
 * @param already how many are so already
 * @param byHand how many differ from what was typed by hand, which stays unless asked otherwise
 * @param changesFrom the first day of a rate that is written; null where none is
 * @param unknown codes in it that are not known here and left out
 */
public record RateImport(
        int rates,
        LocalDate from,
        LocalDate to,
        int added,
        int changed,
        int already,
        int byHand,
        @Nullable LocalDate changesFrom,
        List<String> unknown)
        implements Serializable {

    /** How many rates would be written. */
    public int written(boolean overByHand) {
        return added + changed + (overByHand ? byHand : 0);
    }
}
