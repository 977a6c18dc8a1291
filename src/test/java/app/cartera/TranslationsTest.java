package app.cartera;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartera.access.AccountState;
import app.cartera.access.Role;
import app.cartera.contact.ContactForm;
import app.cartera.contact.ContactType;
import app.cartera.finance.rates.RateRow;
import app.cartera.finance.rates.RateSource;
import app.cartera.journal.OperationKind;
import app.cartera.journal.RecordType;
import app.cartera.project.BudgetType;
import app.cartera.project.ProjectForm;
import app.cartera.project.ProjectStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application speaks both languages, completely, and says nothing that is not translated. */
class TranslationsTest {

    private static final String TEXTS = "vaadin-i18n/translations";
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.]+)\"");
    private static final Pattern ASKED = Pattern.compile("getTranslation\\(\\s*\"([\\w.]+)\"\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    private final String sources = sources();

    @ParameterizedTest
    @ValueSource(strings = {TEXTS, "ValidationMessages"})
    void both_languages_have_the_same_keys_in_the_same_order(String bundle) {
        assertThat(List.copyOf(texts(bundle + "_es").keySet()))
                .isNotEmpty()
                .isEqualTo(List.copyOf(texts(bundle).keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXTS, "ValidationMessages"})
    void both_languages_tell_the_same_values(String bundle) {
        var english = texts(bundle);
        var spanish = texts(bundle + "_es");

        assertThat(english).allSatisfy((key, text) -> {
            assertThat(text).isNotBlank();
            assertThat(spanish.get(key)).isNotBlank();
            assertThat(placeholders(spanish.get(key))).as(key).isEqualTo(placeholders(text));
        });
    }

    @Test
    void every_key_that_is_asked_for_exists() {
        var prefixes = texts(TEXTS).keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .filter(prefix -> !prefix.equals("client."))
                .collect(Collectors.toSet());
        var likeKeys = literals(text -> !text.endsWith(".") && prefixes.stream().anyMatch(text::startsWith));
        var asked = found(ASKED).collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).isNotEmpty().allSatisfy(TranslationsTest::isText);
        assertThat(likeKeys).isNotEmpty().allSatisfy(TranslationsTest::isText);
    }

    @Test
    void every_constant_and_every_field_has_a_word() {
        var keys = Stream.of(
                        constants("role.", Role.values()),
                        constants("contacts.type.", ContactType.values()),
                        constants("history.kind.", OperationKind.values()),
                        constants("activity.type.", RecordType.values()),
                        constants("value.status.", ProjectStatus.values()),
                        constants("value.budgetType.", BudgetType.values()),
                        constants("rates.source.", RateSource.values()),
                        components("field.contact.", ContactForm.class),
                        components("field.project.", ProjectForm.class),
                        components("field.rate.", RateRow.class),
                        components("field.user.", AccountState.class))
                .flatMap(stream -> stream);

        assertThat(keys).allSatisfy(TranslationsTest::isText);
    }

    @Test
    void no_text_is_left_over() {
        var whole = literals(text -> !text.startsWith(".") && !text.endsWith("."));
        var beginnings = literals(text -> text.matches("[a-z].*\\."));
        var ends = literals(text -> text.startsWith("."));

        Predicate<String> used = key -> whole.contains(key)
                || beginnings.stream().anyMatch(key::startsWith)
                || ends.stream()
                        .anyMatch(end ->
                                key.endsWith(end) && whole.contains(key.substring(0, key.length() - end.length())));

        assertThat(texts(TEXTS).keySet().stream().filter(used.negate())).isEmpty();
    }

    private static void isText(String key) {
        assertThat(texts(TEXTS)).containsKey(key);
    }

    private static Stream<String> constants(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }

    private static Stream<String> components(String prefix, Class<? extends Record> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !Set.of("id", "version").contains(name))
                .map(name -> prefix + name);
    }

    private Set<String> literals(Predicate<String> wanted) {
        return found(LITERAL).filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(sources).results().map(result -> result.group(1));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Read by lines: Properties would forget the order and let a key stand twice. */
    private static Map<String, String> texts(String bundle) {
        var texts = new LinkedHashMap<String, String>();
        for (var line : lines(Path.of("src/main/resources", bundle + ".properties"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split("=", 2);
                assertThat(texts.put(parts[0], parts[1]))
                        .as("twice: " + parts[0])
                        .isNull();
            }
        }
        return texts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> lines(file).stream())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
