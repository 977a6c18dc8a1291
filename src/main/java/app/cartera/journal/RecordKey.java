package app.cartera.journal;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which record, as it stands in an address: {@code project:12}. */
public record RecordKey(RecordType type, long id) implements Serializable {

    private static final Pattern FORM = Pattern.compile("([a-z]+):(\\d{1,18})");

    static Optional<RecordKey> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Stream.of(RecordType.values())
                        .filter(type -> name(type).equals(parts.group(1)))
                        .map(type -> new RecordKey(type, Long.parseLong(parts.group(2))))
                        .findFirst()
                : Optional.empty();
    }

    private static String name(RecordType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name(type) + ":" + id;
    }
}
