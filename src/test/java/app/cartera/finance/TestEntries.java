package app.cartera.finance;

import app.cartera.shared.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Entries as tests need them. */
public final class TestEntries {

    private TestEntries() {}

    public static EntryForm revenue(long project, String amount) {
        return of(project, EntryKind.REVENUE, amount);
    }

    public static EntryForm cost(long project, String amount) {
        return of(project, EntryKind.COST, amount);
    }

    public static EntryForm with(EntryForm form, Map<String, ?> values) {
        return Values.with(form, values);
    }

    private static EntryForm of(long project, EntryKind kind, String amount) {
        return new EntryForm(null, 0, project, LocalDate.now(), kind, null, new BigDecimal(amount), "EUR", null, null);
    }
}
