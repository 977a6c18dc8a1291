package app.cartera.finance.rates;

import app.cartera.journal.RecordName;
import app.cartera.journal.RecordNames;
import app.cartera.journal.RecordType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names rates in the activity by their currency and day, those that are gone as well. */
@Component
class RateNames implements RecordNames {

    @Override
    public RecordType type() {
        return RecordType.RATE;
    }

    @Override
    public Map<Long, RecordName> names(Collection<Long> ids) {
        return ids.stream()
                .filter(RateNames::canBe)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), RateNames::name));
    }

    /** A number from an address may be that of no day or currency. */
    private static boolean canBe(long id) {
        var first = new PerEuro.Key("AAA", RateBeforeEuro.FIRST_DAY);
        var last = new PerEuro.Key("ZZZ", LocalDate.now());
        return id >= first.number() && id <= last.number();
    }

    private static RecordName name(long id) {
        var key = PerEuro.Key.of(id);
        return new RecordName(key.currency(), key.date());
    }
}
