package app.cartera.shared;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values a person edits, read from a form record by the names of its components. The journal, the merge of two
 * people's edits and the hiding of money all work on these names, so that a new field needs to be told to none of them.
 */
public final class Values {

    private static final Set<String> IDENTITY = Set.of("id", "version");

    private Values() {}

    /** Every value by its name, without id and version. */
    public static Map<String, @Nullable Object> of(Record form) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        components(form.getClass())
                .filter(component -> !IDENTITY.contains(component.getName()))
                .forEach(component -> values.put(component.getName(), read(form, component)));
        return values;
    }

    /** The names of the values in which the two forms differ; amounts that differ in scale alone are the same. */
    public static List<String> differing(Record one, Record other) {
        var values = of(one);
        var others = of(other);
        return values.keySet().stream()
                .filter(name -> !same(values.get(name), others.get(name)))
                .toList();
    }

    /** A copy of the form with some of its values (or its id, or version) replaced. */
    public static <F extends Record> F with(F form, Map<String, ? extends @Nullable Object> replaced) {
        var values = components(form.getClass())
                .map(component -> replaced.containsKey(component.getName())
                        ? replaced.get(component.getName())
                        : read(form, component))
                .toArray();
        return create(form, values);
    }

    /** A copy of the form with some of its values replaced, given as text: the opposite of {@link #text}. */
    public static <F extends Record> F withTexts(F form, Map<String, ? extends @Nullable String> replaced) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        components(form.getClass())
                .filter(component -> replaced.containsKey(component.getName()))
                .forEach(component -> values.put(
                        component.getName(), parsed(replaced.get(component.getName()), component.getType())));
        return with(form, values);
    }

    /** The value as text that does not depend on a language: amounts plain, dates ISO. */
    public static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal amount -> amount.stripTrailingZeros().toPlainString();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    /** The value that {@link #text} made the text of. */
    public static @Nullable Object parsed(@Nullable String text, Class<?> type) {
        if (text == null) {
            return null;
        } else if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> text.equals(((Enum<?>) constant).name()))
                    .findFirst()
                    .orElseThrow();
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == Long.class) {
            return Long.valueOf(text);
        } else if (type == boolean.class) {
            return Boolean.valueOf(text);
        } else {
            return text;
        }
    }

    /** A copy of the form whose amounts of money are those of another: for people who may not see or set them. */
    public static <F extends Record> F withMoneyOf(F other, F form) {
        var amounts = new LinkedHashMap<String, @Nullable Object>();
        money(form.getClass()).forEach(name -> amounts.put(name, of(other).get(name)));
        return with(form, amounts);
    }

    /** A copy of the record without its amounts of money. */
    public static <F extends Record> F withoutMoney(F form) {
        var amounts = new LinkedHashMap<String, @Nullable Object>();
        money(form.getClass()).forEach(name -> amounts.put(name, null));
        return with(form, amounts);
    }

    /** The names of the values that tell money. */
    public static List<String> money(Class<? extends Record> type) {
        return names(type, component -> component.isAnnotationPresent(Money.class));
    }

    /** Compares two values as a person does: 40.00 is 40. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal amount && other instanceof BigDecimal otherAmount
                ? amount.compareTo(otherAmount) == 0
                : Objects.equals(one, other);
    }

    private static List<String> names(Class<? extends Record> type, Predicate<RecordComponent> wanted) {
        return components(type).filter(wanted).map(RecordComponent::getName).toList();
    }

    private static Stream<RecordComponent> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static @Nullable Object read(Record form, RecordComponent component) {
        try {
            return component.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <F extends Record> F create(F form, @Nullable Object[] values) {
        var types = components(form.getClass()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = form.getClass().getDeclaredConstructor(types);
            return (F) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
