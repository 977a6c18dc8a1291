package app.cartera.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values a person edits, read from a form record by the names of its components. The journal, the merge of two
 * people's edits and the hiding of money all work on these names, so that a new field needs to be told to none of them.
 *
 * <p>A set of texts is not one value but many: each text in it is a value of its own, "tags/Solar", which is true or not
 * there. One person who adds a text and another who takes a different one away thus do not touch the same value.
 */
public final class Values {

    private static final Set<String> IDENTITY = Set.of("id", "version");

    private static final String IN_SET = "/";

    /** Looked up once a type: Java makes new ones at each question, which would be most of the work of an export. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {

        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Values() {}

    /** Every value by its name, without id and version. */
    public static Map<String, @Nullable Object> of(Record form) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        components(form.getClass())
                .filter(component -> !IDENTITY.contains(component.getName()))
                .forEach(component -> {
                    var value = read(form, component);
                    if (isSet(component)) {
                        texts(value).forEach(text -> values.put(component.getName() + IN_SET + text, true));
                    } else {
                        values.put(component.getName(), value);
                    }
                });
        return values;
    }

    /** What the form has in this component: of a set of texts, all of it. */
    public static @Nullable Object component(Record form, String name) {
        return components(form.getClass())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> read(form, component))
                .orElse(null);
    }

    /** Whether this is the name of a text in a set, such as "tags/Solar". */
    public static boolean isInSet(String name) {
        return name.contains(IN_SET);
    }

    /** The set that a text is in, and the text: "tags" and "Solar" of "tags/Solar". */
    public static Map.Entry<String, String> setAndText(String name) {
        var parts = name.split(IN_SET, 2);
        return Map.entry(parts[0], parts[1]);
    }

    /** The names of the values in which the two forms differ; amounts that differ in scale alone are the same. */
    public static List<String> differing(Record one, Record other) {
        var values = of(one);
        var others = of(other);
        return Stream.concat(values.keySet().stream(), others.keySet().stream())
                .distinct()
                .filter(name -> !same(values.get(name), others.get(name)))
                .toList();
    }

    /** A copy of the form with some of its values (or its id, or version, or a whole set) replaced. */
    public static <F extends Record> F with(F form, Map<String, ? extends @Nullable Object> replaced) {
        var values = components(form.getClass())
                .map(component -> replaced(component, read(form, component), replaced))
                .toArray();
        return create(form, values);
    }

    private static @Nullable Object replaced(
            RecordComponent component, @Nullable Object value, Map<String, ? extends @Nullable Object> replaced) {
        var name = component.getName();
        var whole = replaced.containsKey(name) ? replaced.get(name) : value;
        return isSet(component) ? replacedTexts(name + IN_SET, texts(whole), replaced) : whole;
    }

    private static Set<String> replacedTexts(
            String prefix, Set<String> texts, Map<String, ? extends @Nullable Object> replaced) {
        var now = new LinkedHashSet<>(texts);
        replaced.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
            var text = name.substring(prefix.length());
            if (replaced.get(name) == null) {
                now.remove(text);
            } else {
                now.add(text);
            }
        });
        return now;
    }

    /** A copy of the form with some of its values replaced, given as text: the opposite of {@link #text}. */
    public static <F extends Record> F withTexts(F form, Map<String, ? extends @Nullable String> replaced) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        components(form.getClass())
                .filter(component -> replaced.containsKey(component.getName()))
                .forEach(component -> values.put(
                        component.getName(), parsed(replaced.get(component.getName()), component.getType())));
        replaced.keySet().stream().filter(Values::isInSet).forEach(name -> values.put(name, replaced.get(name)));
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

    /** The names of the values that make sense with this one alone, itself among them. */
    public static Set<String> together(Class<? extends Record> type, String name) {
        var group = components(type)
                .filter(component -> component.getName().equals(name))
                .flatMap(component -> group(component).stream())
                .findFirst();
        return group.map(what -> Set.copyOf(names(type, other -> group(other).equals(Optional.of(what)))))
                .orElse(Set.of(name));
    }

    private static Optional<String> group(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Together.class)).map(Together::value);
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

    private static boolean isSet(RecordComponent component) {
        return Set.class.isAssignableFrom(component.getType());
    }

    @SuppressWarnings("unchecked")
    private static Set<String> texts(@Nullable Object set) {
        return set == null ? Set.of() : (Set<String>) set;
    }

    private static Stream<RecordComponent> components(Class<? extends Record> type) {
        return SHAPES.get(type).components().stream();
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
        try {
            return (F) SHAPES.get(form.getClass()).constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            var components = List.of(type.getRecordComponents());
            var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
