package app.cartera.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class Rates {
    Known of(Collection<String> currencies) {
        return (from, to, date) -> from.equals(to) ? Optional.of(new Rate(BigDecimal.ONE, date)) : Optional.empty();
    }

    interface Known {
        Optional<Rate> rate(String from, String to, LocalDate date);
    }
}
