package app.cartera.finance.rates;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files as the European Central Bank publishes them. */
public final class EcbFiles {

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
            xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            \t<gesmes:subject>Reference rates</gesmes:subject>
            \t<gesmes:Sender>
            \t\t<gesmes:name>European Central Bank</gesmes:name>
            \t</gesmes:Sender>
            \t<Cube>%s
            \t</Cube>
            </gesmes:Envelope>""";

    private EcbFiles() {}

    /** Each day as "2025-03-03 USD=1.0834 GBP=0.83". */
    public static byte[] of(String... days) {
        var cubes = Stream.of(days).map(EcbFiles::day).collect(Collectors.joining());
        return FILE.formatted(cubes).getBytes(StandardCharsets.UTF_8);
    }

    /** All working days of some years, in so many currencies, the newest first. */
    static byte[] ofYears(LocalDate from, LocalDate to, List<String> currencies) {
        var days = to.datesUntil(from, java.time.Period.ofDays(-1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .map(day -> day + " "
                        + currencies.stream()
                                .map(code -> code + "=" + units(code, day))
                                .collect(Collectors.joining(" ")));
        return of(days.toArray(String[]::new));
    }

    private static BigDecimal units(String code, LocalDate day) {
        return BigDecimal.valueOf(10_000 + Math.floorMod(code.hashCode() * 31L + day.toEpochDay() * 7, 90_000), 4);
    }

    private static String day(String day) {
        var words = day.split(" ");
        var rates = Stream.of(words)
                .skip(1)
                .map(rate -> rate.split("="))
                .map(rate -> "\n\t\t\t<Cube currency='%s' rate='%s'/>".formatted(rate[0], rate[1]))
                .collect(Collectors.joining());
        return "\n\t\t<Cube time='%s'>%s\n\t\t</Cube>".formatted(words[0], rates);
    }
}
