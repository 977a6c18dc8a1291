package app.cartera.finance.rates;

import app.cartera.journal.RecordName;
import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the company currency in the activity, by the key of the word for it. */
@Component
class CompanyCurrencyName implements RecordNames {

    private static final RecordName WORD = new RecordName("rates.company");

    @Override
    public RecordType type() {
        return RecordType.CURRENCY;
    }

    @Override
    public Map<Long, RecordName> names(Collection<Long> ids) {
        return ids.contains(CompanyCurrencyUndoing.RECORD) ? Map.of(CompanyCurrencyUndoing.RECORD, WORD) : Map.of();
    }
}
