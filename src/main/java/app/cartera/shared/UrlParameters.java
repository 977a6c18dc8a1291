package app.cartera.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, which people edit and bookmark: what cannot be understood is passed over. */
public final class UrlParameters {

    private final Map<String, List<String>> values;

    private UrlParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** What is put to them is not put to the values. */
    public static UrlParameters of(Map<String, List<String>> values) {
        return new UrlParameters(new LinkedHashMap<>(values));
    }

    public static UrlParameters empty() {
        return new UrlParameters(new LinkedHashMap<>());
    }

    /** Adds the parameter, unless there is no value. */
    public UrlParameters put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, List.of(value.toString()));
        }
        return this;
    }

    /** Adds the name of the constant in lower case, unless there is none; {@link #constant} reads it back. */
    public UrlParameters put(String name, @Nullable Enum<?> constant) {
        return put(name, constant == null ? null : constant.name().toLowerCase(Locale.ROOT));
    }

    public Map<String, List<String>> asMap() {
        return values;
    }

    public Optional<String> text(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(text -> !text.isBlank());
    }

    public @Nullable Long id(String name) {
        return text(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    public @Nullable Boolean flag(String name) {
        return text(name)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf)
                .orElse(null);
    }

    /** A day as ISO writes it, within the years a database can hold. */
    public @Nullable LocalDate date(String name) {
        return text(name)
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(UrlParameters::parsed)
                .orElse(null);
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return text(name)
                .flatMap(text -> Stream.of(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst())
                .orElse(null);
    }
}
